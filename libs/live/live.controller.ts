import { Controller, Get, Req } from '@nestjs/common';
import { OpenToSignedIn, type SignedRequest } from '@parasol/access';
import { EventsAnswer, Operation } from '@parasol/http';
import { problems } from '@parasol/kernel';
import { LIVE_KINDS } from './change';
import { LiveStreams } from './live-streams';

/** What changes while a screen is open. */
@Controller('live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @OpenToSignedIn('each event is asked for by itself: it is told to nobody who may not read the thing')
  @Operation({
    summary: 'Follow what changes',
    description:
      'Server-sent events: the name says of which kind the thing is, the datum is its id, and nothing else is told; read it, with the rights that you have then. Told within a second or so, each thing once however often it changed; what you may not see is not told, and leaves no gap. `refresh` means that something was missed: read again what you show. What happened before the stream opened is not told. It ends when the session does, and when the role is switched; following is no work, and keeps no session from ending.',
    answer: { status: 200, events: [...LIVE_KINDS, 'refresh'] },
    problems: ['tooMany'],
  })
  async read(@Req() { actor }: SignedRequest): Promise<EventsAnswer> {
    if (!actor) throw problems.signInNeeded();
    await this.streams.admit(actor);
    return new EventsAnswer((stream) => this.streams.follow(actor, stream));
  }
}
