/** Sheets as they come and go: tables read row by row, workbooks and lines written as their rows are made. */

export { type Cell, csvLine, numberCell, type Read, textOf } from './cell.ts';
export { MOST_ROWS, type Row, readTable, type Table } from './read-table.ts';
export { columnName } from './row-xml.ts';
export { type Column, openWorkbook, type Shape } from './workbook.ts';
