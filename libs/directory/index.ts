export { DirectoryModule } from './directory.module';
export { PartnerOffers } from './partner-offers';
export { PartnerService } from './partner-service.entity';
