import type { MessageNotSent, MessageUndeliverable } from '../../outbox/message-sender.js';
import type { MailFacts, MailText, MailTexts } from '../mail-texts.js';
import type { Sentences } from '../sentences.js';

export const errors: Sentences<MessageNotSent | MessageUndeliverable> = {
  'message.not-sent': () => '信件目前無法寄出，請稍後再試',
  'message.undeliverable': () => '信件無法寄到此信箱，請檢查信箱，或改用其它信箱',
};

/** The mails in Traditional Chinese, with the manual's words where it has some. */
export const zhTWMails: MailTexts = {
  language: 'zh-TW',
  messages: {
    'account-opened': (facts) =>
      mail(facts, '帳號申請成功', [
        `您的教師個人帳號 ${facts.accountName} 申請成功，即可登入使用。`,
        '「帳號」與「身分證字號」為終身使用，無法修改。',
        '若您沒有申請此帳號，請通知您的學校業務帳號。',
      ]),
    'password-recovery': (facts) =>
      mail(facts, '忘記密碼：設定新密碼', [
        `有人為帳號 ${facts.accountName} 使用了「忘記密碼」。若是您本人，請在 ${facts.until}（臺灣時間）前開啟下列連結，設定新密碼：`,
        { href: facts.link },
        '連結只能使用一次，請勿轉寄給任何人。',
        '若不是您本人，請不必理會此信，您的密碼不會改變。',
      ]),
    'password-changed': (facts) =>
      mail(facts, '密碼已變更', [
        `帳號 ${facts.accountName} 的密碼已於 ${facts.at}（臺灣時間）變更。`,
        '若不是您本人變更，請立即使用「忘記密碼」設定新密碼，並通知您的學校業務帳號。',
      ]),
    'mailbox-verification': (facts) =>
      mail(facts, '確認Mail信箱', [
        `帳號 ${facts.accountName} 登記了此信箱。若是您本人，請在 ${facts.until}（臺灣時間）前開啟下列連結，確認您收得到信：`,
        { href: facts.link },
        '信箱確認之後，使用「忘記密碼」時才會寄信到此信箱。連結只能使用一次。',
        '若不是您本人，請不必理會此信。',
      ]),
    'unit-changed': (facts) =>
      mail(facts, '帳號所屬單位異動', [
        `帳號 ${facts.accountName} 的所屬單位已於 ${facts.at}（臺灣時間）異動。帳號與密碼不變。`,
        '若此異動有誤，請通知您的學校業務帳號。',
      ]),
    'identity-number-replaced': (facts) =>
      mail(facts, '身分證字號變更', [
        `帳號 ${facts.accountName} 的身分證字號已於 ${facts.at}（臺灣時間）變更。帳號與密碼不變。`,
        '若您沒有申請變更，請立即通知您的學校業務帳號。',
      ]),
  },
  testMail: (facts) =>
    mail(facts, '測試信', [
      '這是您在教師個人帳號申請表上請系統寄發的測試信。收到此信，表示此信箱可以收信。',
      '若此信在垃圾信箱，請將寄件者設為安全的寄件者，以免之後收不到信。',
      '當網路塞車時，信件會稍延遲，若5分鐘後仍未收到測試信，請改用其它信箱測試！',
      '若您沒有填寫申請表，請不必理會此信。',
    ]),
};

function mail({ service }: MailFacts, subject: string, paragraphs: MailText['paragraphs']): MailText {
  return {
    subject: `【${service}】${subject}`,
    paragraphs: [...paragraphs, `${service}\n此信由系統自動寄出，請勿直接回覆。`],
  };
}
