import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { May, Policy } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { FileAnswer, IfMatch, Operation } from '@parasol/http';
import { problems } from '@parasol/kernel';
import {
  directoryImportBody, directoryImportReceipt, directorySettingsBody, directorySettingsView, type DirectoryImportBody, type DirectorySettingsBody,
} from './directory-entry.dto';
import { DirectoryExport } from './directory-export.service';
import { DirectoryImports } from './directory-imports.service';
import { DirectorySettings } from './directory-settings.service';
import { PackageMistakes, readPackage } from './hsds';

@Controller()
export class DirectoryPackagesController {
  constructor(
    private readonly imports: DirectoryImports,
    private readonly exports: DirectoryExport,
    private readonly settings: DirectorySettings,
    private readonly policy: Policy,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post('directory-imports')
  @May('create', 'DirectoryEntry')
  @Operation({
    summary: 'Import an HSDS 3 package into the directory',
    description: 'All of it or nothing. Entries keep their ids: the same package again changes nothing, and what the organisation knows of an entry by itself stays.',
    body: directoryImportBody,
    answer: { status: 200, schema: directoryImportReceipt },
    problems: ['refused:package_refused'],
  })
  async take(@Body() { files, serviceFamily }: DirectoryImportBody) {
    this.policy.demand('create', 'DirectoryEntry', { organisationId: this.unitOfWork.organisationId });
    try {
      return await this.imports.store(await readPackage(files), serviceFamily);
    } catch (error) {
      if (!(error instanceof PackageMistakes)) throw error;
      throw problems.refused('package_refused', 'The package is not as it must be. Nothing of it was imported.', error.mistakes);
    }
  }

  @Get('directory-export')
  @May('update', 'DirectoryEntry')
  @Operation({
    summary: 'Export the directory as HSDS 3',
    description: 'A JSON list of organisations, each with its services and locations. What the organisation thinks of an entry stays here.',
    answer: { status: 200, file: ['application/json'] },
  })
  async export() {
    return new FileAnswer(Buffer.from(JSON.stringify(await this.exports.whole(), null, 1)), 'application/json', 'directory.json');
  }

  @Get('directory-settings')
  @May('read', 'DirectoryEntry')
  @Operation({ summary: 'Read what the directory is reckoned by', description: 'Version 0 where nobody has set anything.', answer: { status: 200, schema: directorySettingsView } })
  read() {
    return this.settings.read();
  }

  @Put('directory-settings')
  @May('update', 'DirectoryEntry')
  @Operation({ summary: 'Set the time zone of opening hours, and when entries are stale', body: directorySettingsBody, answer: { status: 200, schema: directorySettingsView }, ifMatch: true })
  set(@IfMatch() version: number, @Body() body: DirectorySettingsBody) {
    return this.settings.change(version, body);
  }
}
