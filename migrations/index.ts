import type { MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** Of the main database, oldest first. Never change one that has been published; add another. */
export const migrations: MigrationClass[] = [];

/** Of the key store, a database of its own. */
export const keyStoreMigrations: MigrationClass[] = [];
