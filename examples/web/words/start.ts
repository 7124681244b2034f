/**
 * What the server says where it is started, to whoever starts it: in Chinese, then in English, since nobody has chosen yet.
 *
 * @module
 */
import { formatError } from 'tw-teacher-account/messages';
import { inputSentence } from '../../fault-sentence.js';
import type { Language } from '../../options.js';
import { CATALOGUES } from '../../screen.js';
import { nameOfFile } from '../../working-folder.js';
import { SAMPLE_PASSWORD } from '../host/business-accounts.js';
import type { HostFault } from '../host/create-web-host.js';
import type { ListenFault } from '../http/listen.js';
import type { SettingFault, WebOptions } from '../options.js';

/** What `--help` shows. */
export const USAGE = `npm run web -- [--port 3000] [--host 127.0.0.1] [--db teachers.sqlite]

  --port, --host  在哪裡接受連線；--port 0 由系統選擇。
                  Where it listens; --port 0 takes a free port.
  --db            SQLite 資料庫檔案，沒有就建立。
                  The SQLite file, made if it is not there.

環境變數 · Environment

  DATABASE_URL    postgres://… 或 mysql://…，取代 SQLite 檔案。
                  In place of the SQLite file.
  SMTP_URL        smtp://user:password@host:587；不設定時，郵件顯示在示範收信匣頁面。
                  Without it, mails are shown on a page.
  PUBLIC_URL      https://…，使用者連到本站的網址，郵件中的連結以它開頭。
                  Where people reach the server; links in mails begin with it.
  WEB_SECRET      至少 32 個字元，每個行程都要相同；使用 SQLite 時可省略，會在資料庫檔案旁建立。
                  At least 32 characters, the same in every process. Not needed with SQLite: one is made beside the file.
`;

const SETTINGS: { readonly [E in SettingFault['expected']]: readonly [string, string] } = {
  options: ['沒有這種參數，或少了它的值', 'no such option, or its value is missing'],
  port: ['應為 0 到 65535 的整數', 'a whole number from 0 to 65535 is expected'],
  host: ['應為主機名稱或 IP 位址', 'the name of a host or an IP address is expected'],
  'database-url': ['應以 postgres:// 或 mysql:// 開頭', 'it has to begin with postgres:// or mysql://'],
  'public-url': ['應以 https:// 或 http:// 開頭', 'it has to begin with https:// or http://'],
  'smtp-url': ['應以 smtp:// 或 smtps:// 開頭', 'it has to begin with smtp:// or smtps://'],
  secret: [
    '至少要有 32 個字元；設定了 DATABASE_URL 就一定要有',
    'at least 32 characters are needed, and with DATABASE_URL it has to be set',
  ],
};

/** What is wrong with the way it was started. */
export function settingSentences({ setting, expected }: SettingFault): string {
  const [inChinese, inEnglish] = SETTINGS[expected];
  return `${setting}：${inChinese}。\n${setting}: ${inEnglish}.\n`;
}

/** Why it does not run. */
export function faultSentences(fault: HostFault | ListenFault, options: WebOptions): string {
  return `${faultSentence(fault, options, 'zh-TW')}\n${faultSentence(fault, options, 'en')}\n`;
}

function faultSentence(fault: HostFault | ListenFault, { hostname, port }: WebOptions, language: Language): string {
  const inChinese = language === 'zh-TW';
  switch (fault.code) {
    case 'input':
      return inputSentence(fault.fault, language);
    case 'database':
      return formatError(fault.error, CATALOGUES[language]);
    case 'secret': {
      const file = nameOfFile(fault.file);
      return inChinese ? `無法讀取或建立金鑰檔 ${file}。` : `The file of the secret cannot be read or made: ${file}.`;
    }
    case 'listen': {
      const place = `${hostname}:${port}`;
      if (fault.reason === 'EADDRINUSE') {
        return inChinese
          ? `${place} 已經有程式在使用；請以 --port 選擇另一個連接埠。`
          : `Another program listens on ${place} already; choose another port with --port.`;
      }
      return inChinese
        ? `無法在 ${place} 接受連線（${fault.reason}）。`
        : `It cannot listen on ${place} (${fault.reason}).`;
    }
  }
}

/** What somebody needs to know who started it for the first time. */
export function startSentences(url: URL, { database, smtpUrl }: WebOptions): string {
  const file = database.dialect === 'sqlite' ? nameOfFile(database.file) : null;
  const lines = [
    ['網址', url.href, 'Pages', `${url.href}en`],
    ['資料存放', file ?? 'DATABASE_URL', 'Data', file ?? 'DATABASE_URL'],
    [
      '郵件',
      smtpUrl === null ? `${url.href}mailbox` : 'SMTP_URL',
      'Mails',
      smtpUrl === null ? `${url.href}en/mailbox` : 'SMTP_URL',
    ],
    ['學校業務帳號示範密碼', SAMPLE_PASSWORD, 'Password of the sample schools', SAMPLE_PASSWORD],
    ['結束', 'Ctrl+C', 'To end it', 'Ctrl+C'],
  ] as const;
  const inChinese = lines.map(([name, value]) => `${name}：${value}\n`).join('');
  const inEnglish = lines.map(([, , name, value]) => `${name}: ${value}\n`).join('');
  return `${inChinese}\n${inEnglish}`;
}
