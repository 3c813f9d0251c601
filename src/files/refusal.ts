import { InputError } from '../text/input-error.ts';

/** Why a file is not read, in one line: what it is, and what to do. */
export function refusal(name: string, what: string, advice: string): InputError {
  return new InputError(`“${name}”${what}，读不出原文；${advice}，例：youju import 公文.docx`);
}
