import { parsePlan } from '../../../cli/generate/plan.ts';

/** A made-up plan of five schools: one lottery zone of two, one seated by hukou date, one that takes owners. */
export const miniCsv = `school_id,area,name,classes,lng,lat,zone_text,note
s1,东片,东城小学,4,113.700,34.700,东城街道人民路1-99号（单号）、翠湖花园、锦绣华庭（不含三期）符合“人户一致”条件的适龄儿童；城关村户籍的适龄儿童。,见说明2
s2,东片,西城小学,3,113.720,34.705,锦绣华庭三期、人民路2-98号（双号）、建设路（部分）符合“人户一致”条件的适龄儿童。,
s3,东片,北关小学,2,113.690,34.720,和谐家园、建设路（部分）符合“人户一致”条件的适龄儿童。如适龄儿童人数超过招生计划，则按入户时间先后顺序安排学位。,
s4,西 片,南关小学,3,113.740,34.690,李庄村（1—4组）户籍的适龄儿童；梧桐公馆符合“人户一致”条件的适龄儿童。,电脑派位
s5,西 片,河西小学,3,113.745,34.695,,
`;

export const miniExplanations = `# 说明
- 东片教育指导中心：东城街、西城街
- 西片教育指导中心：河西镇
`;

const parsed = parsePlan('mini.csv', miniCsv, miniExplanations);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));

export const mini = parsed.value;
