export { MailFailure, type MailFailureCode } from './mail-failure';
export { MailServer, type Mail } from './mail-server';
export { isMailOffered, mailSettings, type MailSettings } from './settings';
