export { en as catalogue } from 'tw-teacher-account/messages';
