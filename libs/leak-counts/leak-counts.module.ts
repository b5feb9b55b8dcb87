import { Module } from '@nestjs/common';
import { LeakCountsController } from './leak-counts.controller';
import { LeakCounts } from './leak-counts.service';

@Module({ controllers: [LeakCountsController], providers: [LeakCounts] })
export class LeakCountsModule {}
