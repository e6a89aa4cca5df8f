import type { Found } from './kit/found.ts';
import type { Benchmark, Row, Scale } from './kit/row.ts';
import { inScratchFolder } from './kit/scratch.ts';
import { endToEndRows } from './limits/lines/end-to-end.ts';
import { nationalRow } from './limits/lines/national.ts';
import { overflowRows } from './limits/lines/overflow.ts';
import { shortageRow, textRow } from './limits/lines/texts.ts';
import { whatIfRows } from './limits/lines/what-if.ts';
import { smallZoneRow, zoneRows } from './limits/lines/zone.ts';
import { type City, cityName, generatedCity } from './limits/reference.ts';
import { type Tools, toolsIn } from './limits/tools.ts';

const small = 10_000;
const mostInTown = 100_000;

type Lines = (tools: Tools, city: City) => Promise<readonly Row[]>;

const onCity = async (tools: Tools, children: number, lines: readonly Lines[]) => {
  const city: Found<City> = await generatedCity(tools, children);
  if (!city.ok) return [{ of: cityName(children), beside: `skipped: ${city.missing}` }];
  const rows: Row[] = [];
  for (const line of lines) rows.push(...(await line(tools, city.value)));
  return rows;
};

const rowsIn = async (scratch: string, { children }: Scale): Promise<readonly Row[]> => {
  const tools = await toolsIn(scratch);
  const town = Math.min(children, mostInTown);
  return [
    ...(await onCity(tools, children, [zoneRows, overflowRows, endToEndRows])),
    ...(await onCity(tools, small, [async (...on) => [await smallZoneRow(...on)]])),
    await nationalRow(tools),
    ...(await whatIfRows(tools, town)),
    await shortageRow(tools, town),
    await textRow(tools),
  ];
};

/** How far the procedure is from what the machine can do; README.md. */
export const limits: Benchmark = {
  name: 'limits',
  run: (scale) => inScratchFolder((scratch) => rowsIn(scratch, scale)),
};
