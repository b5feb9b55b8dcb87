import { Module, type DynamicModule } from '@nestjs/common';
import { CaseFilesModule } from '@parasol/case-files';
import { Changes } from './changes';
import { LiveController } from './live.controller';
import { LiveMetrics } from './live-metrics';
import { LiveRights } from './live-rights';
import { LiveStreams } from './live-streams';

/** What changes, told to screens that are open. Takes the API's own module of staff, which knows who is signed in. */
@Module({})
export class LiveModule {
  static with(staff: DynamicModule): DynamicModule {
    return { module: LiveModule, imports: [staff, CaseFilesModule], controllers: [LiveController], providers: [LiveStreams, Changes, LiveRights, LiveMetrics] };
  }
}
