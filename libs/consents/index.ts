export { Consent } from './consent.entity';
export { ConsentsJobsModule, ConsentsModule } from './consents.module';
export { StandingConsents, type ConsentWish } from './standing-consents';
