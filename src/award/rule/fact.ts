import { z } from 'zod';
import { factName } from './anchor.ts';

/** Words for somebody before a form. */
const FILLED_IN = /填|勾选|下拉/u;

const common = {
  label: z.string().min(1).describe('事实的简短名称，用于算式和答复：计划投资额'),
  ask: z
    .string()
    .min(1)
    .refine((ask) => !FILLED_IN.test(ask), '这句话要念给来电人听，不写怎么填；写成“……（没有也请说明）？”')
    .describe('缺少这项事实时要问的一句话，以“？”结尾；念给来电人听的，不写怎么填'),
  settled_by: z
    .enum(['applicant', 'authority'])
    .describe(
      '谁能说定：applicant 申报人自己知道；authority 只能由主管部门认定、判断（对应 judgement 条件）',
    ),
};

const bool = z.strictObject({ type: z.literal('bool'), ...common });
const money = z.strictObject({ type: z.literal('money'), ...common }).describe('金额，填写时带单位');
const int = z.strictObject({ type: z.literal('int'), ...common }).describe('个数，非负整数');
const quantity = z
  .strictObject({
    type: z.literal('quantity'),
    unit: z.string().min(1).describe('计量单位：亩、平方米、千瓦'),
    ...common,
  })
  .describe('带单位的数量，可有小数：12.5亩');
const date = z.strictObject({ type: z.literal('date'), ...common }).describe('日期：2026-06-30');
const choice = z
  .strictObject({
    type: z.literal('enum'),
    options: z.record(factName, z.string().min(1)).describe('可选值（英文键）及其中文名称'),
    ...common,
  })
  .describe('从所列中选一');

/** A fact with one value. */
const simpleFact = z.discriminatedUnion('type', [bool, money, int, quantity, date, choice]);
export type SimpleFact = z.infer<typeof simpleFact>;

const list = z
  .strictObject({
    type: z.literal('list'),
    fields: z.record(factName, simpleFact).describe('每一项要说明的事实'),
    ...common,
  })
  .describe('逐项列出，每项有几个事实：客户、项目');
const enumList = z
  .strictObject({
    type: z.literal('enum_list'),
    options: choice.shape.options,
    ...common,
  })
  .describe('逐项列出，每项是所列之一；条件中以 value 指称该项');

/** What an award needs to know of the applicant. */
export const fact = z.discriminatedUnion('type', [bool, money, int, quantity, date, choice, list, enumList]);
export type Fact = z.infer<typeof fact>;
