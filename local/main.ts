import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../functions/http/log.ts';
import { fillCounty, openCounty, visitorsSchool } from './demonstration/settle-in.ts';
import { startPlatform } from './platform.ts';
import { localSettings } from './settings.ts';

const settings = localSettings(process.env);

/** requests go to a file, so that the terminal keeps the addresses in sight */
const log: Log = (entry) => {
  appendFileSync(join(settings.folder, 'requests.log'), `${JSON.stringify(entry)}\n`);
  if (entry.event === 'failure') console.error(JSON.stringify(entry));
};

const platform = await startPlatform({
  folder: settings.folder,
  host: settings.host,
  port: settings.port,
  log,
  dynamodbEndpoint: settings.dynamodbEndpoint,
  pages: join(import.meta.dirname, '../dist/web'),
}).catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `端口 ${settings.port} 已被占用。请换一个端口: PORT=8001 npm start\nPort ${settings.port} is taken. Choose another: PORT=8001 npm start`
      : error,
  );
  process.exit(2);
});

const { origin } = platform;
await openCounty(origin);

console.log(`
阳光招生 Sunshine Admissions · 青禾县演示 demonstration county (made-up people)

  首页 Start             ${origin}/
  家长 Families          ${origin}/families.html   任意手机号,验证码显示在页面上 any mobile number; the code is shown on the page
  学校 Schools           ${origin}/schools.html    登录时选「人民路小学」 choose ${visitorsSchool} (Renmin Road Primary): cases wait there
  教育局 Bureau          ${origin}/bureau.html     周科长摇号,沈局长批准 Zhou draws, Shen approves
  接口 API               ${origin}/docs

  演示日期 The demonstration's date: ${platform.clock.now().slice(0, 10)}; 在教育局页面顶部可调整 move it at the top of the bureau's pages
  数据保存在 Data are kept in ${settings.folder}; 删除即重新开始 delete it to begin anew
  停止 Stop: Ctrl-C
`);

let told = 0;
let stopping = false;
fillCounty(origin, settings.folder, (applied, all) => {
  const tenths = Math.floor((applied * 10) / all);
  if (tenths === told) return;
  told = tenths;
  console.log(`  其他家庭正在报名 other families are applying: ${applied} / ${all}`);
})
  .then(() =>
    console.log(
      '  全县报名和其他学校的审核已完成 the county has applied, other schools have reviewed',
    ),
  )
  .catch((error: unknown) => {
    // whoever stops the platform stops its visitors too
    if (!stopping) console.error('  演示数据未能写完 the county could not be filled:', error);
  });

const stop = () => {
  stopping = true;
  void platform.stop().then(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
