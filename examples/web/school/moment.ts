/** @module A moment as people in Taiwan read it. */
import type { Instant } from 'tw-teacher-account';
import type { Language } from '../http/language.js';

/** Day and time in Taipei, such as 2025/09/01 08:30. */
export function formatMoment(moment: Instant, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-TW', {
    timeZone: 'Asia/Taipei',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment));
}
