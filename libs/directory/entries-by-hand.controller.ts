import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation } from '@parasol/http';
import type { z } from 'zod';
import { idParams } from './directory.dto';
import { entryReceipt } from './directory-entry.dto';
import { DirectoryProposals } from './directory-proposals.service';
import { EntriesByHand } from './entries-by-hand.service';
import { handEntryBody, newHandEntryBody, ownEntries, proposalBody, proposalReceipt, proposals, type HandEntry, type NewHandEntry, type ProposalBody } from './entry-by-hand.dto';

type Id = z.infer<typeof idParams>;
const TOLD = {
  description: 'Somebody to talk to about health.', phone: '+351 555 0100', email: null, url: null, languages: ['es'], price: { amount: 0, currency: 'EUR' }, documents: [],
  hours: [{ days: ['MO', 'TU'], opensAt: '09:00', closesAt: '17:00' }], howToCome: null,
};
const ENTRY = { ...TOLD, name: 'Open consultation', organisationName: 'Harbour Clinic', address: null, areaServed: 'Lanternport' };

@Controller()
export class EntriesByHandController {
  constructor(
    private readonly entries: EntriesByHand,
    private readonly proposals: DirectoryProposals,
  ) {}

  @Post('directory-entries')
  @May('create', 'DirectoryEntry')
  @Operation({
    summary: 'Write an entry of the directory down',
    description: 'As a package would bring it. Whose name or description tells what somebody comes for is only ever shown on a card.',
    body: newHandEntryBody,
    answer: { status: 201, schema: entryReceipt },
    problems: ['refused:package_refused'],
    idempotent: true,
    examples: { body: { ...ENTRY, serviceFamilies: ['health'], noIdNeeded: true, noInsuranceNeeded: null, walkIn: null } },
  })
  create(@Body() body: NewHandEntry) {
    return this.entries.create(body);
  }

  @Put('directory-entries/:id/told')
  @May('update', 'DirectoryEntry')
  @Operation({
    summary: 'Change what an entry says that was written down here',
    description: 'One that came with a package is changed there, and imported again.',
    params: idParams,
    body: handEntryBody,
    answer: { status: 200, schema: entryReceipt },
    problems: ['wrongState', 'refused:package_refused'],
    ifMatch: true,
    examples: { body: ENTRY },
  })
  change(@Param() { id }: Id, @IfMatch() version: number, @Body() body: HandEntry) {
    return this.entries.change(id, version, body);
  }

  @Delete('directory-entries/:id')
  @May('end', 'DirectoryEntry')
  @Operation({
    summary: 'Remove an entry from the directory',
    description: 'With its ratings. To keep it and say that it has ended, change its state instead.',
    params: idParams,
    answer: { status: 204 },
    ifMatch: true,
  })
  remove(@Param() { id }: Id, @IfMatch() version: number) {
    return this.entries.remove(id, version);
  }

  @Get('own-directory-entries')
  @May('create', 'DirectoryProposal')
  @Operation({ summary: 'List the entries of one’s own organisation in directories', description: 'For a partner’s workers: what each says, and what they proposed last.', answer: { status: 200, schema: ownEntries } })
  own() {
    return this.proposals.own();
  }

  @Post('own-directory-entries/:id/proposals')
  @May('create', 'DirectoryProposal')
  @Operation({
    summary: 'Propose changes to an entry of one’s own organisation',
    description: 'Only what would change. Whoever keeps the directory accepts or refuses it; a newer proposal takes the place of one that waits.',
    params: idParams,
    body: proposalBody,
    answer: { status: 201, schema: proposalReceipt },
    idempotent: true,
    examples: { body: { phone: '+351 555 0101', hours: TOLD.hours } },
  })
  propose(@Param() { id }: Id, @Body() body: ProposalBody) {
    return this.proposals.propose(id, body);
  }

  @Get('directory-proposals')
  @May('update', 'DirectoryProposal')
  @Operation({ summary: 'List the changes that partners propose', answer: { status: 200, schema: proposals } })
  waiting() {
    return this.proposals.waiting();
  }

  @Post('directory-proposals/:id/acceptance')
  @May('update', 'DirectoryProposal')
  @Operation({ summary: 'Accept what a partner proposes', params: idParams, answer: { status: 200, schema: proposalReceipt }, problems: ['wrongState', 'refused:package_refused'], ifMatch: true })
  accept(@Param() { id }: Id, @IfMatch() version: number) {
    return this.proposals.accept(id, version);
  }

  @Post('directory-proposals/:id/refusal')
  @May('update', 'DirectoryProposal')
  @Operation({ summary: 'Refuse what a partner proposes', params: idParams, answer: { status: 200, schema: proposalReceipt }, problems: ['wrongState'], ifMatch: true })
  refuse(@Param() { id }: Id, @IfMatch() version: number) {
    return this.proposals.refuse(id, version);
  }
}
