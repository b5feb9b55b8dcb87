export { SealedModule } from './sealed.module';
