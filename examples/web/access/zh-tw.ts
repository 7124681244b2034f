import type { AccessWords } from './words.js';

/** 登入、忘記密碼、信箱等頁面的文字。 */
export const zhTWAccessWords: AccessWords = {
  signIn: {
    submit: '登入',
    noAccount: '還沒有帳號？',
  },
  account: {
    title: '我的帳號',
    forLife: '帳號為終身使用，無法修改。',
    explained: '忘記密碼時，信件只會寄到您確認過的信箱。',
    confirmed: (day) => `已於 ${day} 確認`,
    unconfirmed: '尚未確認',
    send: '寄發信箱確認信',
    sendTo: (mailbox) => `寄發信箱確認信至${mailbox}`,
    erased: '此帳號的聯絡資料已刪除。',
    signOut: '登出',
  },
  forgotten: {
    intro: '如果不確定自己當時申請的帳號密碼，請在下列兩種方式中擇一填寫。',
    byName: '以帳號查詢',
    byNumber: '以身分證統一編號與Mail信箱查詢',
    mailbox: 'Mail信箱',
    mailboxHint: '申請時填寫的主要或備用信箱',
    submit: '寄發重設密碼的信件',
    noMailTitle: '沒有收到信？',
    noMail: [
      '不論資料是否相符，本頁的回答都相同，以免他人藉此得知您是否有帳號。',
      '當網路塞車時，信件會稍有延遲；也請看看垃圾信箱。',
      '信件只會寄到您確認過的信箱。若沒有確認過任何信箱，請洽貴校的業務帳號。',
    ],
    askSchool: '查詢業務帳號',
  },
  reset: {
    title: '設定新密碼',
    intro: '請輸入新密碼。設定之後，舊密碼與先前的重設連結即失效。',
    submit: '設定新密碼',
    otherMailboxes: '您的所有信箱都會收到密碼已變更的通知。',
  },
  verify: {
    title: '確認Mail信箱',
    intro: '請按下按鈕，確認您收得到寄到這個信箱的信。',
    submit: '確認信箱',
    done: '忘記密碼時，信件會寄到這個信箱。',
  },
  mailbox: {
    notReal:
      '這一頁只為了試用範例而有：沒有設定郵件伺服器時，所有信件都顯示在這裡，任何人都看得到。實際提供服務的網站不會有這一頁。',
    empty: '目前沒有信件。',
    to: '收件者',
    at: '時間',
  },
};
