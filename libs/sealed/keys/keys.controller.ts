import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import { AdviserIdentitiesService } from './adviser-identities.service';
import { AdviserKeysService } from './adviser-keys.service';
import { EXAMPLE_IDENTITY, EXAMPLE_LIST } from './keys.examples';
import { Identities, IdentityReceipt, Lists, ListsQuery, NewIdentity, NewList, Version, Waiting } from './keys.dto';

/** Keys of advisers. Nothing secret arrives here: identities come protected by their holder's passphrase, lists hold public keys. */
@Controller()
export class AdviserKeysController {
  constructor(
    private readonly keys: AdviserKeysService,
    private readonly identities: AdviserIdentitiesService,
  ) {}

  @Get('adviser-keys')
  @May('read', 'AdviserKeys')
  @Operation({
    summary: 'Read the signed lists of adviser keys',
    description: 'Every version after the one that the client has pinned. Clients verify each against the one before, and seal to no other key.',
    query: ListsQuery,
    answer: { status: 200, schema: Lists },
    examples: { answer: { lists: [EXAMPLE_LIST] } },
  })
  lists(@Query() { after }: z.infer<typeof ListsQuery>) {
    return this.keys.after(after);
  }

  @Post('adviser-keys')
  @May('create', 'AdviserKeys')
  @Operation({
    summary: 'Publish the next list of adviser keys',
    description: 'Signed by the adviser who sends it, or by the recovery key. From then on documents are re-sealed for it.',
    body: NewList,
    answer: { status: 201, schema: Version },
    problems: ['conflict:recovery_key_needed', 'conflict:version_taken', 'refused:list_refused', 'refused:not_an_adviser'],
    examples: { body: { list: EXAMPLE_LIST } },
  })
  publish(@Body() { list }: z.infer<typeof NewList>) {
    return this.keys.publish(list);
  }

  @Get('adviser-enrolments')
  @May('create', 'AdviserKeys')
  @Operation({ summary: 'List colleagues who wait to be enrolled', description: 'Compare the fingerprint of their key with them before you sign.', answer: { status: 200, schema: Waiting } })
  waiting() {
    return this.identities.waiting();
  }

  @Get('adviser-identities')
  @May('read', 'AdviserIdentity')
  @Operation({ summary: 'Fetch my protected identities', answer: { status: 200, schema: Identities }, examples: { answer: { items: [EXAMPLE_IDENTITY] } } })
  own() {
    return this.identities.own();
  }

  @Put('adviser-identities')
  @May('create', 'AdviserIdentity')
  @Operation({
    summary: 'Keep my protected identity',
    description: 'Protected by a generated passphrase on the device. The same recipient again replaces what stood there.',
    body: NewIdentity,
    answer: { status: 200, schema: IdentityReceipt },
    problems: ['conflict:too_many_identities'],
    examples: { body: EXAMPLE_IDENTITY },
  })
  store(@Body() identity: z.infer<typeof NewIdentity>) {
    return this.identities.store(identity);
  }

  @Post('adviser-identities/removal')
  @May('end', 'AdviserIdentity')
  @Operation({ summary: 'Remove an identity of mine that is not in use', body: IdentityReceipt, answer: { status: 204 }, problems: ['notFound', 'conflict:in_use'] })
  remove(@Body() { recipient }: z.infer<typeof IdentityReceipt>) {
    return this.identities.remove(recipient);
  }
}
