import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation } from '@parasol/http';
import {
  Colleagues, Giving, HandOverId, HandOverPage, HandOverQuery, HandOverReceipt, HandOverView, ItemPage, ItemQuery, ItemReceipt, NewHandOver, Notes, Word,
} from './hand-over.dto';
import { HandOverItems } from './hand-over-items.service';
import { HandOverNotes } from './hand-over-notes.service';
import { HandOverReading } from './hand-over-reading.service';
import { HandOvers } from './hand-overs.service';

@Controller()
export class HandOversController {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly reading: HandOverReading,
    private readonly items: HandOverItems,
    private readonly notes: HandOverNotes,
  ) {}

  @Post('hand-overs')
  @May('create', 'HandOver')
  @Operation({
    summary: 'Begin to hand over what a worker has',
    description:
      'Nothing new is given to them from now on, and what hangs on them is written down. In an emergency their access and their devices end at once, and the work is handed over afterwards. One that is under way already is answered as it stands.',
    body: NewHandOver,
    answer: { status: 201, schema: HandOverReceipt },
    problems: ['notFound', 'wrongState', 'refused:last_administrator'],
    idempotent: true,
  })
  begin(@Body() body: NewHandOver) {
    return this.handOvers.begin(body);
  }

  @Get('hand-overs')
  @May('read', 'HandOver')
  @Operation({ summary: 'List the hand-overs of one’s teams', description: 'For administrators those of everybody, without what is handed over. The newest first.', query: HandOverQuery, answer: { status: 200, schema: HandOverPage } })
  list(@Query() query: HandOverQuery) {
    return this.reading.list(query);
  }

  @Get('hand-overs/:id')
  @May('read', 'HandOver')
  @Operation({ summary: 'See where a hand-over stands', params: HandOverId, answer: { status: 200, schema: HandOverView } })
  read(@Param() { id }: HandOverId) {
    return this.reading.read(id);
  }

  @Get('hand-overs/:id/items')
  @May('read', 'HandOverItem')
  @Operation({ summary: 'See what hangs on the worker who leaves', description: 'By ids and codes; of files those that the reader may see. Files come first.', params: HandOverId, query: ItemQuery, answer: { status: 200, schema: ItemPage } })
  listItems(@Param() { id }: HandOverId, @Query() query: ItemQuery) {
    return this.reading.items(id, query);
  }

  @Post('hand-overs/:id/access-ending')
  @May('end', 'HandOver')
  @Operation({
    summary: 'End the access of a worker whose work is handed over',
    description: 'Their sessions, roles, team places and invitations end at once. It cannot be undone: who comes back is added anew.',
    params: HandOverId,
    answer: { status: 200, schema: HandOverReceipt },
    problems: ['wrongState', 'refused:not_handed_over', 'refused:last_administrator'],
  })
  endAccess(@Param() { id }: HandOverId) {
    return this.handOvers.take(id, 'access-ending');
  }

  @Post('hand-overs/:id/device-revocation')
  @May('end', 'HandOver')
  @Operation({ summary: 'Revoke the devices of a worker who has left', description: 'With it the hand-over is closed.', params: HandOverId, answer: { status: 200, schema: HandOverReceipt }, problems: ['wrongState'] })
  revokeDevices(@Param() { id }: HandOverId) {
    return this.handOvers.take(id, 'device-revocation');
  }

  @Post('hand-overs/:id/lock-out')
  @May('end', 'HandOver')
  @Operation({
    summary: 'Lock a worker out at once',
    description: 'Ends their access and revokes their devices in one step, whatever is still to be handed over. It cannot be undone.',
    params: HandOverId,
    answer: { status: 200, schema: HandOverReceipt },
    problems: ['wrongState', 'refused:last_administrator'],
  })
  lockOut(@Param() { id }: HandOverId) {
    return this.handOvers.take(id, 'lock-out');
  }

  @Post('hand-overs/:id/closing')
  @May('update', 'HandOver')
  @Operation({ summary: 'Close a hand-over that began with a lock-out', params: HandOverId, answer: { status: 200, schema: HandOverReceipt }, problems: ['wrongState', 'refused:not_handed_over'] })
  close(@Param() { id }: HandOverId) {
    return this.handOvers.take(id, 'closing');
  }

  @Post('hand-overs/:id/withdrawal')
  @May('update', 'HandOver')
  @Operation({ summary: 'Take a hand-over back', description: 'The worker stays. What was given to colleagues stays with them.', params: HandOverId, answer: { status: 200, schema: HandOverReceipt }, problems: ['wrongState'] })
  withdraw(@Param() { id }: HandOverId) {
    return this.handOvers.take(id, 'withdrawal');
  }

  @Put('hand-over-items/:id/word')
  @May('update', 'HandOverItem')
  @Operation({
    summary: 'Record what the person said about who takes their file on',
    description: 'Or why they could not be asked.',
    params: HandOverId,
    body: Word,
    answer: { status: 200, schema: ItemReceipt },
    ifMatch: true,
    problems: ['wrongState', 'refused:unknown_worker', 'refused:worker_excluded'],
    examples: { body: { word: 'leaves_it_to_us' } },
  })
  ask(@Param() { id }: HandOverId, @IfMatch() version: number, @Body() body: Word) {
    return this.items.ask(id, version, body);
  }

  @Get('hand-over-items/:id/colleagues')
  @May('read', 'HandOverItem')
  @Operation({ summary: 'See who could take it on', description: 'Whom the person wishes for first, then those with the least to do; nobody whom the person excludes.', params: HandOverId, answer: { status: 200, schema: Colleagues } })
  colleagues(@Param() { id }: HandOverId) {
    return this.reading.colleagues(id);
  }

  @Post('hand-over-items/:id/giving')
  @May('update', 'HandOverItem')
  @Operation({
    summary: 'Give a file or a task to a colleague',
    description: 'With a file pass its tasks and referrals. A file is given after the person was asked, or could not be.',
    params: HandOverId,
    body: Giving,
    answer: { status: 200, schema: ItemReceipt },
    problems: [
      'wrongState', 'stale', 'refused:not_asked_yet', 'refused:note_of_a_file', 'refused:unknown_worker', 'refused:worker_excluded', 'refused:not_for_care_teams',
      'refused:assignee_unsuitable', 'conflict:already_on_care_team',
    ],
  })
  give(@Param() { id }: HandOverId, @Body() body: Giving) {
    return this.items.give(id, body);
  }

  @Post('hand-over-items/:id/release')
  @May('update', 'HandOverItem')
  @Operation({
    summary: 'Let a file or a task go to nobody in particular',
    description: 'The rest of the care team goes on with a file; where there is none, its supervisors are asked to find somebody. A task goes back to its queue.',
    params: HandOverId,
    answer: { status: 200, schema: ItemReceipt },
    problems: ['wrongState', 'stale', 'refused:not_asked_yet'],
  })
  release(@Param() { id }: HandOverId) {
    return this.items.release(id);
  }

  @Get('case-files/:id/hand-over-notes')
  @May('read', 'HandOverNote')
  @Operation({ summary: 'Read what one should know of a file that one took on', description: 'One’s own; for supervisors all of the file.', params: HandOverId, answer: { status: 200, schema: Notes } })
  listNotes(@Param() { id }: HandOverId) {
    return this.notes.list(id);
  }

  @Delete('hand-over-notes/:id')
  @May('end', 'HandOverNote')
  @Operation({ summary: 'Remove a hand-over note', description: 'Once it is no longer needed, or should not have been written.', params: HandOverId, answer: { status: 204 } })
  removeNote(@Param() { id }: HandOverId) {
    return this.notes.remove(id);
  }
}
