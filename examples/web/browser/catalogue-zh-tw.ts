export { zhTW as catalogue } from 'tw-teacher-account/messages';
