import { Module } from '@nestjs/common';
import { DeskTransactions } from './desk/desk-transactions';
import { Mailbox } from './drops/mailbox';
import { KeyLists } from './keys/key-lists';

/** The mailbox and what it stands on: for whoever leaves something there, and serves nothing. */
@Module({ providers: [DeskTransactions, KeyLists, Mailbox], exports: [DeskTransactions, KeyLists, Mailbox] })
export class MailboxModule {}
