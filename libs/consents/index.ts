export { Consent } from './consent.entity';
export { ConsentsJobsModule, ConsentsModule, ScriptLanguagesModule } from './consents.module';
export { ScriptLanguages } from './script-languages';
export { StandingConsents, type ConsentWish, type StandingConsent } from './standing-consents';
