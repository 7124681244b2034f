/** @jsxImportSource react */
/** The page that shows the form: in English with `#en`. @module */
import { createRoot } from 'react-dom/client';
import { instantFromEpochMilliseconds, maskIdentityNumber, todayInTaipei } from 'tw-teacher-account';
import { en, zhTW } from 'tw-teacher-account/messages';
import { TeacherFormExample } from './TeacherFormExample.js';

const isEnglish = location.hash === '#en';
const now = instantFromEpochMilliseconds(Date.now())._unsafeUnwrap(); // no clock is out of its range
const context = {
  today: todayInTaipei(now),
  consentVersions: { 'account-terms': '2024-08', 'site-rules': '2023-02', 'personal-data': '2024-08' },
};
const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <TeacherFormExample
      catalogue={isEnglish ? en : zhTW}
      context={context}
      submitLabel={isEnglish ? 'Apply' : '申請'}
      onSubmit={(form) => {
        // a real page sends what was typed; the server parses it again, by the same parser
        alert(`${form.accountName} · ${maskIdentityNumber(form.identityNumber)} · ${form.birthDate}`);
      }}
    />,
  );
}
