import { Module } from '@nestjs/common';
import { AccessModule } from '@parasol/access';
import { AuditModule } from '@parasol/audit';
import { PartnerServicesController } from './partner-services.controller';
import { PartnerServicesService } from './partner-services.service';
import { PartnersController } from './partners.controller';
import { PartnersService } from './partners.service';

/** What the API serves. */
@Module({
  imports: [AuditModule, AccessModule],
  controllers: [PartnersController, PartnerServicesController],
  providers: [PartnersService, PartnerServicesService],
})
export class DirectoryModule {}
