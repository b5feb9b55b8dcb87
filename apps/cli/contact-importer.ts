import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@parasol/audit';
import { ContactImports, ContactImportsModule, type OpenContactImporter } from '@parasol/contacts';
import { DatabaseModule } from '@parasol/database';
import { JobsModule } from '@parasol/jobs';
import { KeysModule, LocalKeyEncryptionKeys } from '@parasol/keys';
import '@parasol/staff';
import { openInstallation, type Installation } from './installation';

@Module({})
class ImportModule {
  static with({ urls: { system, keys, audit, sealed }, secrets }: Installation): DynamicModule {
    const keyStore = KeysModule.with(new LocalKeyEncryptionKeys('1', { 1: Buffer.from(secrets.keyEncryptionKey, 'base64') }));
    return { module: ImportModule, imports: [DatabaseModule.with({ system, keys, audit, sealed }), AuditModule, JobsModule, keyStore, ContactImportsModule] };
  }
}

/** Opens the installation and in it the import; whoever called closes it. */
export const openContactImporter: OpenContactImporter = async (choice) => {
  const installation = await openInstallation();
  let app: INestApplicationContext | undefined;
  try {
    app = await NestFactory.createApplicationContext(ImportModule.with(installation), { logger: false, abortOnError: false });
    const importer = await app.get(ContactImports).open(choice);
    const close = async (): Promise<void> => {
      await app?.close();
      await installation.close();
    };
    return { mac: (text) => importer.mac(text), importRows: (rows) => importer.importRows(rows), close };
  } catch (error) {
    await app?.close();
    await installation.close();
    throw error;
  }
};
