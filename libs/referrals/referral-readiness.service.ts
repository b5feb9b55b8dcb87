import { Injectable } from '@nestjs/common';
import type { Release } from '@parasol/case-files';
import type { StandingConsent } from '@parasol/consents';
import { UnitOfWork } from '@parasol/database';
import type { PreviewView, Readiness } from './contents/contents.dto';
import { infer } from './contents/inferences';
import { PacketComposer } from './contents/packet-composer';
import { PacketFreezer } from './contents/packet-freezer';
import { ReferralFinder, type KnownReferral } from './referral-finder';
import { ReferralGrounds } from './referral-grounds';
import type { ReferralReceipt } from './referral.dto';
import { ReferralSteps } from './referral-steps';

interface Packet {
  readonly known: KnownReferral;
  readonly consent: StandingConsent;
  readonly releases: readonly Release[];
}

/** Putting a packet together: what it would show, and the step that freezes it. */
@Injectable()
export class ReferralReadinessService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly finder: ReferralFinder,
    private readonly steps: ReferralSteps,
    private readonly grounds: ReferralGrounds,
    private readonly composer: PacketComposer,
    private readonly freezer: PacketFreezer,
  ) {}

  /** Nothing is written. @throws Problem as `makeReady` does */
  async preview(id: string, wish: Readiness): Promise<PreviewView> {
    const { known, consent, releases } = await this.packet(id, wish);
    const contents = releases.map(({ released }) => released);
    return { serviceFamily: known.row.serviceFamily, sharedUntil: consent.validUntil, contents, infers: infer(known.row.serviceFamily, contents) };
  }

  /** @throws Problem 403, 404, 409, 422 `consent_needed`, what `Referrable` and `PacketComposer` refuse */
  async makeReady(id: string, wish: Readiness): Promise<ReferralReceipt> {
    const { known, consent, releases } = await this.packet(id, wish);
    await this.freezer.freeze(known, releases);
    const receipt = await this.steps.take('readiness', known);
    await this.unitOfWork.query('update parasol.referral set consent_id = $2 where id = $1', [known.row.id, consent.id]);
    return receipt;
  }

  /** The one way to what a packet holds, looked at or frozen. */
  private async packet(id: string, { consentId, contents }: Readiness): Promise<Packet> {
    const known = await this.finder.knownForStep(id);
    this.steps.demand('readiness', known);
    const consent = await this.grounds.demand(known, consentId);
    return { known, consent, releases: await this.composer.compose(known, consent, contents) };
  }
}
