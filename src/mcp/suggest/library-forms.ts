import { awardsNamed } from '../../award/awards-named.ts';
import {
  exampleValue,
  fromJsonText,
  inUnit,
  isRecord,
  isShared,
  nameAndUnit,
  namesFor,
  partsOf,
  payeesNamed,
  readsFact,
} from '../../award/facts/index.ts';
import { exampleReceipt } from '../../award/recheck.ts';
import { paidFacts, type Rule } from '../../award/rule/index.ts';
import { policiesCalled, policyOfId } from '../../corpus/choice/index.ts';
import { departmentFinder } from '../../corpus/department/index.ts';
import type { Policy } from '../../corpus/library.ts';
import { findPlaces } from '../../corpus/place/index.ts';
import { officialWords } from '../../corpus/policy/index.ts';
import { resolveIn } from '../../corpus/reference/index.ts';
import { readQuestion } from '../../search/question/index.ts';
import { readDate } from '../../text/date.ts';
import { InputError } from '../../text/input-error.ts';
import { choosePolicies } from '../choose-policy.ts';
import { type Context, rulesOf } from '../context.ts';
import { policyArgument } from '../fields.ts';
import { isFew } from '../many.ts';
import { countIn, type Forms, type Given, readWhen } from '../read/index.ts';

type Fit = ReturnType<Forms['fit']>;
/** How surely a text is meant for an argument, in the library and beside the other arguments. */
type Fitting = (text: string, context: Context, args: Given) => Fit;

/** What a library knows of the arguments of its tools, which have one meaning under one name in all of them. */
export function formsOf(context: Context): Forms {
  return {
    nouns: () => nounsOf(context),
    fit: (argument, value, args) =>
      OBJECTS[argument]?.(value, context, args) ?? fitOfText(argument, value, { context, args }),
    isFact: (name, value, args) =>
      factsNamed(context, name, args).some(({ policy, fact }) =>
        readsFact(fact, inUnit(value, nameAndUnit(name).unit), {
          today: context.today(),
          officially: officialWords(policy),
        }),
      ),
    example: (argument, args) => EXAMPLES[argument]?.(context, args),
  };
}

function nounsOf({ library }: Context) {
  return library.policies[0]?.common.licences.payee ?? [];
}

function fitOfText(
  argument: string,
  value: unknown,
  { context, args }: { readonly context: Context; readonly args: Given },
): Fit {
  // What lies in an object has names of its own.
  const text = isRecord(value) ? '' : partsOf(Array.isArray(value) ? value : [value]).join(' ');
  // A long text is a question or a draft, and no name of anything.
  if (text.length > LONGEST) return argument === 'query' || argument === 'answer' ? 1 : 0;
  return text === '' || text === 'true' || text === 'false'
    ? 0
    : (TEXTS[argument]?.(text, context, args) ?? 0);
}

/** Longer than any name of a policy, an award or a place. */
const LONGEST = 100;

/** Words of people, and no key of a machine. */
const words: Fitting = (text) => (/\p{Script=Han}|\S\s+\S/u.test(text) ? 1 : 0);

/** Words that ask for something go before words that tell an assistant how to answer. */
const question: Fitting = (text, context, args) => {
  const fit = words(text, context, args);
  return fit > 0 && isAsking(text) ? 2 : fit;
};

function isAsking(text: string): boolean {
  return Object.values(readQuestion(text).asks).flat().some(Boolean);
}

const number: Fitting = (text) => (countIn(text) === undefined ? 0 : 3);

/** A clock beside a day says when a host did something. */
const day: Fitting = (text, { today }) => {
  if (!/[\d年月]/u.test(text) || !isRead(() => readWhen(text, { field: '', today: today() }))) return 0;
  return /\d:\d\d/u.test(text) || /^\d+$/u.test(text) ? 1 : 3;
};

const applicant: Fitting = (text, context) => (payeesNamed(text, nounsOf(context)).length === 1 ? 3 : 0);

const TEXTS: Readonly<Record<string, Fitting>> = {
  query: question,
  answer: words,
  limit: number,
  on: day,
  as_of: day,
  payee: applicant,
  applicant_type: applicant,
  region: (text) => (isPlace(text) ? 3 : 0),
  policy: (text, context, args) =>
    isPolicy(text, context.library.policies) && (!isPlace(text) || isOfPlace(text, context, args)) ? 3 : 0,
  award(text, context, args) {
    const policies = policiesOf(context, args);
    const named = isFew(policies)
      ? policies.some((policy) => awardsNamed(policy, rulesOf(context, policy), text).length > 0)
      : context.catalogue().named(text).length > 0;
    return named ? 3 : words(text, context, args);
  },
  ref(text, context, args) {
    const policies = policiesOf(context, args);
    return isFew(policies) && resolveIn(text, policies).length > 0 ? 3 : words(text, context, args);
  },
  department(text, context, args) {
    const policies = policiesOf(context, args);
    const found = isFew(policies) ? departmentFinder(policies)(text) : [];
    return found.some((one) => one.name !== undefined && one.text === text) ? 3 : 0;
  },
  keyword(text, context, args) {
    if (words(text, context, args) === 0) return 0;
    const { policies } = context.library;
    const isTitled = policies.some(({ data }) => `${data.title.value}${data.issuer.value}`.includes(text));
    return isTitled || context.catalogue().find({ keyword: text }, 1).total > 0 ? 2 : 0;
  },
};

function isRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** A place and nothing else. */
function isPlace(text: string): boolean {
  return ['', '市', '县', '区'].some((level) =>
    findPlaces(text + level, new Set()).some((found) => found.text === text + level),
  );
}

/** What names a policy and says nothing else: an id, a number, a title or its beginning, a place. */
function isPolicy(text: string, policies: readonly Policy[]): boolean {
  if (policyOfId(policies, text) !== undefined) return true;
  const isName = isPlace(text) || (/^\D*\d{4}\D*\d+号?$/u.test(text) && readDate(text) === undefined);
  const isTitle = text.length >= TITLE && policies.some(({ data }) => data.title.value.includes(text));
  return (isName || isTitle) && isRead(() => policiesCalled(policies, text));
}

/** Whether the policies of a place have the award that is named, and ask for a fact that is given: where a caller is, may be elsewhere. */
function isOfPlace(place: string, context: Context, args: Given): boolean {
  const own = { ...args, policy: place };
  const names = Object.keys(recordOf(args.facts));
  return names.length > 0
    ? names.some((name) => isNamed(context, name, own))
    : args.award === undefined || awardsOf(context, own).length > 0;
}

function recordOf(facts: unknown): Given {
  const given = fromJsonText(facts);
  return isRecord(given) ? given : {};
}

/** From how many characters on words are part of a title and of nothing else. */
const TITLE = 8;

const OBJECTS: Readonly<Record<string, (value: unknown, context: Context, args: Given) => Fit>> = {
  facts(value, context, args) {
    const facts = fromJsonText(value);
    const isOne = isRecord(facts) && Object.keys(facts).some((name) => isNamed(context, name, args));
    return isOne ? 3 : 0;
  },
  claims: (value) => (areAll(value, (each) => Object.hasOwn(each, 'says')) ? 3 : 0),
  calculations: (value) =>
    areAll(value, (each) => Object.hasOwn(each, 'award') && !Object.hasOwn(each, 'says')) ? 3 : 0,
  receipt: (value) => (areAll(value, (each) => Object.hasOwn(each, 'award')) ? 3 : 0),
};

/** Whether a value is one object or several, all of a kind. */
function areAll(value: unknown, isOne: (each: Given) => boolean): boolean {
  const given = fromJsonText(value);
  const all: readonly unknown[] = Array.isArray(given) ? given : [given];
  return all.length > 0 && all.every((each) => isRecord(each) && isOne(each));
}

/** The policies that the other arguments say; all where they say none. */
function policiesOf({ library, today }: Context, { policy }: Given): readonly Policy[] {
  const when = { first: today(), last: today() };
  const isName = policyArgument.safeParse(policy).success;
  if (typeof policy !== 'string' || !isName || !isRead(() => policiesCalled(library.policies, policy))) {
    return library.policies;
  }
  return choosePolicies(library, { policy, when }).policies;
}

/** The awards that the other arguments say: those of the policy, of them the ones that are named. */
function awardsOf(context: Context, args: Given): readonly (readonly [Policy, Rule])[] {
  const policies = policiesOf(context, args);
  if (!isFew(policies)) return [];
  const award = partsOf([args.award]).join('');
  return policies.flatMap((policy) => {
    const rules = rulesOf(context, policy);
    const own = award === '' ? [] : awardsNamed(policy, rules, award);
    return (own.length > 0 ? own : award === '' ? rules : []).map((rule) => [policy, rule] as const);
  });
}

function isNamed(context: Context, name: string, args: Given): boolean {
  return factsNamed(context, name, args).length > 0;
}

/** The facts of those awards that a name, or the label of one, means, as among the facts themselves. */
function factsNamed(context: Context, name: string, args: Given) {
  const { rest } = nameAndUnit(name);
  return awardsOf(context, args).flatMap(([policy, { data }]) => {
    const labels = Object.entries(data.facts).map(([own, { label }]) => [own, label] as const);
    const word = rest.startsWith(`${data.id}.`) ? rest.slice(data.id.length + 1) : rest;
    return namesFor(labels, word).flatMap((own) => {
      const fact = data.facts[own];
      return fact === undefined ? [] : [{ policy, fact }];
    });
  });
}

type Example = (context: Context, args: Given) => unknown;

const EXAMPLES: Readonly<Record<string, Example>> = {
  award(context, args) {
    const all = awardsOf(context, { policy: args.policy }).map(([, { data }]) => data.id);
    return all.find((id) => all.indexOf(id) === all.lastIndexOf(id));
  },
  ref: (context, args) => awardsOf(context, { policy: args.policy })[0]?.[1].data.clause,
  policy: ({ library }) => library.policies[0]?.id,
  facts(context, args) {
    const [found] = awardsOf(context, args);
    if (found === undefined) return undefined;
    const [policy, { data }] = found;
    const paid = paidFacts(data);
    const [name, fact] = Object.entries(data.facts).find(([own]) => !paid.includes(own)) ?? [];
    if (name === undefined || fact === undefined) return {};
    const isOwn = isShared(rulesOf(context, policy), name);
    return { [isOwn ? `${data.id}.${name}` : name]: exampleValue(fact) };
  },
  receipt: ({ library: { policies }, rules }) =>
    isFew(policies) ? exampleReceipt({ policies, rules }) : undefined,
};
