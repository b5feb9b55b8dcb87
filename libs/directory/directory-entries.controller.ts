import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation, page } from '@parasol/http';
import type { z } from 'zod';
import { idParams } from './directory.dto';
import { DirectoryEntriesService } from './directory-entries.service';
import {
  directoryCard, directoryEntrySummary, directoryEntryView, directoryFactsBody, directorySearchBody, entryReceipt, ratingBody, type DirectoryFacts, type DirectorySearch,
} from './directory-entry.dto';
import { DirectorySearchService } from './directory-search.service';

type Id = z.infer<typeof idParams>;

@Controller()
export class DirectoryEntriesController {
  constructor(
    private readonly entries: DirectoryEntriesService,
    private readonly searches: DirectorySearchService,
  ) {}

  @Post('directory-searches')
  @May('read', 'DirectoryEntry')
  @Operation({
    summary: 'Find entries of the directory',
    description: 'By name, in pages. It is a POST so that what is looked for stands in no address; it is kept nowhere.',
    body: directorySearchBody,
    answer: { status: 200, schema: page(directoryEntrySummary) },
  })
  find(@Body() body: DirectorySearch) {
    return this.searches.find(body);
  }

  @Get('directory-entries/:id')
  @May('read', 'DirectoryEntry')
  @Operation({ summary: 'Read an entry of the directory', params: idParams, answer: { status: 200, schema: directoryEntryView } })
  read(@Param() { id }: Id) {
    return this.entries.read(id);
  }

  @Get('directory-entries/:id/card')
  @May('read', 'DirectoryEntry')
  @Operation({
    summary: 'Read the card of an entry',
    description: 'To show, read aloud or print. That somebody did is written down nowhere.',
    params: idParams,
    answer: { status: 200, schema: directoryCard },
  })
  card(@Param() { id }: Id) {
    return this.entries.card(id);
  }

  @Put('directory-entries/:id')
  @May('update', 'DirectoryEntry')
  @Operation({
    summary: 'Change what the organisation knows of an entry',
    description: 'What stands in the package that it came from is changed there, and imported again.',
    params: idParams,
    body: directoryFactsBody,
    answer: { status: 200, schema: entryReceipt },
    problems: ['refused:unknown_reference'],
    ifMatch: true,
  })
  change(@Param() { id }: Id, @IfMatch() version: number, @Body() body: DirectoryFacts) {
    return this.entries.change(id, version, body);
  }

  @Post('directory-entries/:id/review')
  @May('update', 'DirectoryEntry')
  @Operation({ summary: 'Say that an entry is right, as of today', params: idParams, answer: { status: 200, schema: entryReceipt }, ifMatch: true })
  review(@Param() { id }: Id, @IfMatch() version: number) {
    return this.entries.review(id, version);
  }

  @Put('directory-entries/:id/rating')
  @May('create', 'DirectoryRating')
  @Operation({
    summary: 'Rate an entry from 1 to 5',
    description: 'In place of your earlier rating. Others are told how many rated it, and from the third on the mean.',
    params: idParams,
    body: ratingBody,
    answer: { status: 204 },
  })
  async rate(@Param() { id }: Id, @Body() { rating }: z.infer<typeof ratingBody>) {
    await this.entries.rate(id, rating);
  }
}
