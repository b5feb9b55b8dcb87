import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import { OpenToAll } from '@parasol/access';
import { FileAnswer, Operation } from '@parasol/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LinkAnswers, type Said } from './link-answers.service';
import { LinkTokens } from './link-tokens';
import { LinkVisits, type LinkVisit } from './link-visits.service';
import { languageFor, type Language } from './page/languages';
import { codePage } from './page/page';
import { packetPage } from './page/packet-page';
import { ANSWER_POLICY } from './page/style';
import { sayIn } from './page/texts';
import { answerForm, answerParams, answerQuery, type AnswerForm, type AnswerParams, type AnswerQuery } from './packet-link.dto';

const WHY = 'a partner without an account has a link, and is shown nothing before its code';
const HOST_ONLY = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;
/** Trying a code takes so long at least, whatever the matter is; milliseconds. */
const TRY_MS = 400;

/** The page of a partner without an account. Before the code, and wherever something is the matter, everybody gets the same bytes. */
@Controller('answer')
export class AnswerController {
  constructor(
    private readonly visits: LinkVisits,
    private readonly answers: LinkAnswers,
    private readonly tokens: LinkTokens,
  ) {}

  @Get(':token')
  @OpenToAll(WHY)
  @Operation({
    summary: 'Show the page of a link',
    description: 'HTML without a script. Asks for the code, whatever the link is; after it, shows the one packet and the forms to answer it.',
    params: answerParams,
    query: answerQuery,
    answer: { status: 200, file: ['text/html'] },
  })
  async read(@Param() { token }: AnswerParams, @Query() { lang }: AnswerQuery, @Headers('accept-language') wish: string | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<FileAnswer> {
    const visit = await this.visits.current(token, request.cookies[this.cookieOf(token)]);
    return this.show(reply, lang ?? languageFor(wish), visit, visit && { packet: await this.answers.read(visit) });
  }

  @Post(':token')
  @OpenToAll(WHY)
  @Operation({
    summary: 'Enter the code of a link, or answer by it',
    description: 'What the page’s forms send. A wrong code, an unknown, used or expired link, one that was taken back, a consent that was withdrawn and too many tries look alike.',
    params: answerParams,
    query: answerQuery,
    body: answerForm,
    form: true,
    answer: { status: 200, file: ['text/html'] },
  })
  async send(@Param() { token }: AnswerParams, @Query() { lang }: AnswerQuery, @Body() form: AnswerForm, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<FileAnswer> {
    const language = lang ?? languageFor(request.headers['accept-language']);
    const browser = request.cookies[this.cookieOf(token)];
    if (form.step === 'open') return this.open(token, form.code ?? '', browser, language, request, reply);
    const visit = await this.visits.current(token, browser);
    if (!visit || !this.tokens.isFormToken(visit.id, form.form)) return this.show(reply, language, undefined, undefined);
    if (form.step === 'leave') {
      await this.visits.leave(visit);
      return this.show(reply, language, undefined, undefined);
    }
    return this.show(reply, language, visit, await this.answers.say(visit, form.step, form));
  }

  private async open(token: string, code: string, browser: string | undefined, language: Language, request: FastifyRequest, reply: FastifyReply): Promise<FileAnswer> {
    const [found] = await Promise.all([this.visits.open(token, code, browser, request.ip, (visit) => this.answers.begin(visit)), pause(TRY_MS)]);
    if (!found) return this.show(reply, language, undefined, undefined, true);
    const { opened, seen } = found;
    reply.setCookie(this.cookieOf(token), opened.browser, { ...HOST_ONLY, expires: opened.expiresAt });
    return this.show(reply, language, opened.visit, { packet: seen });
  }

  private show(reply: FastifyReply, language: Language, visit: LinkVisit | undefined, said: Said | undefined, failed = false): FileAnswer {
    reply.headers({ 'content-security-policy': ANSWER_POLICY, 'content-language': language, 'x-robots-tag': 'noindex, nofollow' });
    const say = sayIn(language);
    const { packet, ...rest } = said ?? {};
    const page = visit && packet ? packetPage(language, say, { ...rest, packet, formToken: this.tokens.formToken(visit.id) }) : codePage(language, say, failed);
    return new FileAnswer(page, 'text/html');
  }

  /** Of each link its own, so that two of them can be open in one browser. */
  private cookieOf(token: string): string {
    return `__Host-parasol-answer-${this.tokens.tokenHash(token).toString('hex').slice(0, 16)}`;
  }
}
