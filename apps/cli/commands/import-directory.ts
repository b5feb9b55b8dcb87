import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@parasol/audit';
import { DatabaseModule, OperatorError, UnitOfWork } from '@parasol/database';
import { DirectoryImports, DirectoryImportsModule, PackageMistakes, readPackage, type ImportReceipt, type PackageFile } from '@parasol/directory';
import { SERVICE_FAMILIES, type ServiceFamily } from '@parasol/kernel';
import '@parasol/staff';
import { Option, type Command } from 'commander';
import { id } from '../id';
import { openInstallation, type Installation } from '../installation';
import { say } from '../saying';

/** Bytes of a package. */
const LARGEST = 100_000_000;
const UNREADABLE = 'That is no HSDS 3 package that can be read: give a .json file, or a folder with CSV files (and datapackage.json, if there is one), 100 MB at most.';

interface Choices {
  readonly organisation: string;
  readonly serviceFamily?: ServiceFamily;
  readonly dryRun?: boolean;
}

/**
 * Adds `import-directory PATH --organisation ID`: an HSDS 3 document (JSON), or a folder with a data package of CSV files, into an organisation's
 * directory; all of it or nothing. What is wrong is said by file, row and field, never with a value. Exit code 1 when nothing was imported.
 */
export function importDirectory(program: Command): void {
  program
    .command('import-directory')
    .description('import services, locations and organisations (Open Referral HSDS 3: a JSON file, or a folder of CSV files) into an organisation’s directory')
    .argument('<path>', 'the .json file, or the folder')
    .requiredOption('--organisation <id>', 'whose directory', id)
    .addOption(new Option('--service-family <family>', 'under which new services are found whose package names none').choices([...SERVICE_FAMILIES]))
    .option('--dry-run', 'say what is wrong with it, store nothing')
    .action(async (path: string, choices: Choices) => {
      if (!(await run(path, choices))) process.exitCode = 1;
    });
}

async function run(path: string, { organisation, serviceFamily, dryRun }: Choices): Promise<boolean> {
  try {
    const found = await readPackage(await filesOf(path));
    const revealing = found.services.filter(({ reveals }) => reveals).length;
    say(`Services: ${found.services.length}, of ${found.organizations.length} organisations, at ${found.locations.length} locations.`);
    if (revealing > 0) say(`Services whose texts tell what somebody comes for, so that only their card is shown: ${revealing}.`);
    if (dryRun) return say('Nothing is wrong with it. Nothing was imported.'), true;
    const { made, changed, unchanged } = await store(organisation, (imports) => imports.store(found, serviceFamily));
    say(`New: ${made}. Changed: ${changed}. As they were: ${unchanged}.`);
    return true;
  } catch (error) {
    if (!(error instanceof PackageMistakes)) throw error;
    say('Nothing was imported. What is wrong, by file, row and field:', ...error.mistakes.map(({ pointer, code }) => `  ${pointer === '' ? 'the package' : pointer.slice(1)}: ${code}`));
    return false;
  }
}

async function filesOf(path: string): Promise<PackageFile[]> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    const names = isFolder ? (await readdir(path)).filter((name) => name.endsWith('.csv') || name === 'datapackage.json') : [''];
    const paths = names.map((name) => join(path, name));
    const sizes = await Promise.all(paths.map(async (each) => (await stat(each)).size));
    if (names.length === 0 || sizes.reduce((sum, size) => sum + size, 0) > LARGEST) throw new OperatorError(UNREADABLE);
    return await Promise.all(paths.map(async (each, index) => ({ name: isFolder ? (names[index] ?? '') : basename(path), content: await readFile(each, 'utf8') })));
  } catch {
    throw new OperatorError(UNREADABLE);
  }
}

@Module({})
class ImportModule {
  static with({ urls: { system, audit } }: Installation): DynamicModule {
    return { module: ImportModule, imports: [DatabaseModule.with({ system, audit }), AuditModule, DirectoryImportsModule] };
  }
}

async function store(organisationId: string, work: (imports: DirectoryImports) => Promise<ImportReceipt>): Promise<ImportReceipt> {
  const installation = await openInstallation();
  try {
    const app = await NestFactory.createApplicationContext(ImportModule.with(installation), { logger: false, abortOnError: false });
    try {
      const unitOfWork = app.get(UnitOfWork);
      const known = await unitOfWork.asSystem('operator', organisationId, () => unitOfWork.query('select 1 from parasol.organisation where id = $1', [organisationId]));
      if (known.length === 0) throw new OperatorError('There is no organisation with that id.');
      return await unitOfWork.asSystem('operator', organisationId, () => work(app.get(DirectoryImports)));
    } finally {
      await app.close();
    }
  } finally {
    await installation.close();
  }
}
