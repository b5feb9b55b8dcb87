export type { ContactFact, SupplyGiven } from './contact-fact';
export { FactWriter } from './fact-writer';
export { FactsModule } from './facts.module';
export { NEWEST_CONTACTS, NEWEST_SERVICES, NEWEST_SUPPLIES } from './newest';
