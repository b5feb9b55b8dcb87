export { Consent } from './consent.entity';
export { ConsentsJobsModule, ConsentsModule } from './consents.module';
export { StandingConsents, type ConsentWish, type StandingConsent } from './standing-consents';
