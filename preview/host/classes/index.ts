import type { AnyHostClass } from '../host-class';
import { application, cultureInfo, datetimeFormatInfo, numberFormatInfo, runtime } from './application';
import { autoFilter } from './auto-filter';
import { chartAxes, chartAxis, chartLegend, chartTitle } from './chart-parts';
import { chartSeries, chartSeriesCollection } from './chart-series';
import { chart, chartCollection } from './charts';
import {
  conditionalFormat,
  conditionalFormatRule,
  conditionalFormats,
  conditionalRangeFill,
  conditionalRangeFormat,
  customConditionalFormat,
} from './conditional-formats';
import { customXmlPart, customXmlParts, customXmlScoped } from './custom-xml';
import { functionResult, functions } from './functions';
import { namedItem, namedItems } from './names';
import { pageLayout } from './page-layout';
import { pivotTables } from './pivot-tables';
import { range } from './range';
import { rangeAreas, rangeCollection } from './range-areas';
import { rangeBorder, rangeBorders, rangeFill, rangeFont, rangeFormat } from './range-format';
import { setting, settings } from './settings';
import { tableColumn, tableColumns, tableRow, tableRows } from './table-parts';
import { table, tableCollection, tableScoped } from './tables';
import { workbook, workbookProtection } from './workbook';
import { worksheet, worksheetFreezePanes, worksheetProtection } from './worksheet';
import { worksheetCollection } from './worksheet-collection';

/** Every class the preview imitates, by Excel's name for it. */
export const hostClasses: ReadonlyMap<string, AnyHostClass> = new Map(
  [
    application,
    autoFilter,
    chart,
    chartAxes,
    chartAxis,
    chartCollection,
    chartLegend,
    chartSeries,
    chartSeriesCollection,
    chartTitle,
    conditionalFormat,
    conditionalFormatRule,
    conditionalFormats,
    conditionalRangeFill,
    conditionalRangeFormat,
    cultureInfo,
    customConditionalFormat,
    customXmlPart,
    customXmlParts,
    customXmlScoped,
    datetimeFormatInfo,
    functionResult,
    functions,
    namedItem,
    namedItems,
    numberFormatInfo,
    pageLayout,
    pivotTables,
    range,
    rangeAreas,
    rangeBorder,
    rangeBorders,
    rangeCollection,
    rangeFill,
    rangeFont,
    rangeFormat,
    runtime,
    setting,
    settings,
    table,
    tableCollection,
    tableColumn,
    tableColumns,
    tableRow,
    tableRows,
    tableScoped,
    workbook,
    workbookProtection,
    worksheet,
    worksheetCollection,
    worksheetFreezePanes,
    worksheetProtection,
  ].map((hostClass) => [hostClass.name, hostClass]),
);
