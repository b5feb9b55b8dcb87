import { Module } from '@nestjs/common';
import { FactWriter } from './fact-writer';

/** For the features whose verbs are counted. */
@Module({ providers: [FactWriter], exports: [FactWriter] })
export class FactsModule {}
