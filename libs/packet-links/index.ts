export { PacketLinksJobsModule, PacketLinksModule } from './packet-links.module';
