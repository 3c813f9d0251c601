import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { segment, wholeOutlineOf } from '../../src/corpus/segment/segment.ts';
import { readDocument } from '../../src/files/read-document.ts';
import { InputError } from '../../src/text/input-error.ts';

const TEXT = '一、支持研发\n（一）给予10万元。\n（二）给予20万元。\n二、附则\n';
/** 一、支持研发⏎ in GB18030. */
const GB = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xd6, 0xa7, 0xb3, 0xd6, 0xd1, 0xd0, 0xb7, 0xa2, 0x0a]);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const utf8 = (text: string) => new TextEncoder().encode(text);

function docx(paragraphs: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    'word/document.xml': `<w:document ${W}><w:body>${paragraphs}</w:body></w:document>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

const paragraph = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const numbered = (words: string, level: number, list = 1) =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%3条"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`;

test.each([
  ['UTF-8', utf8(TEXT), TEXT],
  ['UTF-16，有标记', new Uint8Array(Buffer.from(`\ufeff${TEXT}`, 'utf16le')), TEXT],
  ['UTF-16，无标记', new Uint8Array(Buffer.from(TEXT, 'utf16le')), TEXT],
  ['GB18030', GB, '一、支持研发\n'],
  [
    '网页：块成行，菜单、脚本、编号列表、表格',
    utf8(
      '<!DOCTYPE html><html><head><title>标题</title></head><body><script>一、假</script><div>一、甲<br>第二行</div><ol start="2"><li>子</li></ol><table><tr><td>（一）</td><td>乙&amp;丙</td></tr></table></body></html>',
    ),
    '一、甲\n第二行\n2.子\n（一）\t乙&丙\n',
  ],
  [
    'docx，编号是打上去的',
    docx(['一、甲', '（一）乙'].map((words) => paragraph(words)).join('')),
    '一、甲\n（一）乙\n',
  ],
  [
    'docx，编号是自动的',
    docx(
      [
        numbered('甲', 0),
        numbered('乙', 1),
        numbered('丙', 1),
        numbered('丁', 2),
        numbered('戊', 0),
        numbered('己', 1),
        numbered('庚', 1, 2),
      ].join(''),
      { 'word/numbering.xml': NUMBERING },
    ),
    '一、甲\n（一）乙\n（二）丙\n第1条 丁\n二、戊\n（一）己\n（五）庚\n',
  ],
  [
    'docx，编号在样式里，样式有来处；段落可以不编号',
    docx(
      paragraph('甲', '<w:pStyle w:val="b"/>') +
        paragraph('乙', '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      {
        'word/numbering.xml': NUMBERING,
        'word/styles.xml': `<w:styles ${W}><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
      },
    ),
    '一、甲\n乙\n',
  ],
  [
    'docx，修订删去的不算，插入的算；表格一行是一行',
    docx(
      '<w:p><w:r><w:t>给予</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>10万元</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ),
    '给予10万元\n甲\t乙\n',
  ],
  ['带文字的 pdf', pdf('BT /F1 12 Tf 72 720 Td (1. One) Tj ET'), '1. One'],
])('%s', async (_, bytes, expected) => {
  expect(await readDocument(bytes, '公文')).toBe(expected);
});

test('自动编号的 docx，条款与文本一样', async () => {
  const file = docx(
    [
      numbered('支持研发', 0),
      numbered('给予10万元。', 1),
      numbered('给予20万元。', 1),
      numbered('附则', 0),
    ].join(''),
    { 'word/numbering.xml': NUMBERING },
  );
  expect(wholeOutlineOf(segment(await readDocument(file, '公文.docx')))).toEqual(
    wholeOutlineOf(segment(TEXT)),
  );
});

/** A PDF of one page with this content. */
function pdf(content: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj${object}endobj\n`).join('');
  return utf8(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 6>>\n%%EOF`);
}

test.each([
  ['扫描件.pdf', pdf('0 0 m 9 9 l S'), '扫描件（1 页，没有文字）'],
  ['公文.ofd', zipSync({ 'OFD.xml': strToU8('<x/>') }), 'OFD'],
  ['公文.wps', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'WPS'],
  ['公文.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), '图片'],
  ['公文.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), '已损坏'],
  ['公文.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), '已损坏'],
  ['公文.txt', Uint8Array.from([0xff, 0x00, 0x01, 0x02, 0x81, 0xff]), '不是文本'],
  ['空.txt', utf8(' \n'), '没有文字'],
])('%s：一句话说明是什么、怎么办', async (name, bytes, what) => {
  const error = await readDocument(bytes, name).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  const message = error instanceof InputError ? error.message : '';
  expect(message).toContain(what);
  expect(message).toMatch(/^“[^\n]+读不出原文；请[^\n]+例：youju import 公文\.docx$/u);
});
