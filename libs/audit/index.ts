export { AUDIT_ACTIONS, isAuditAction, type AuditAction, type AuditSubject } from './actions';
export { AuditEntry } from './audit-entry.entity';
export { AuditModule } from './audit.module';
export { AuditRecorder } from './audit-recorder';
export { AuditService } from './audit.service';
export { INSTALLATION, type AuditActor, type Happening, type Outcome } from './entry-rows';
