import { Controller, Delete, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import { DeviceCredentialMade } from './device-credential.dto';
import { DeviceCredentials } from './device-credentials.service';

@Controller('device-credentials')
export class DeviceCredentialsController {
  constructor(private readonly credentials: DeviceCredentials) {}

  @Post()
  @May('create', 'DeviceCredential')
  @Operation({
    summary: 'Get a credential with which this device uploads what it collected, and nothing else',
    description:
      'Stands for 90 days, also after the session ended: it opens POST /outbox and no other operation. It is of one worker on one device; a new one replaces it, and it ends with the device, the worker, and the role.',
    answer: { status: 201, schema: DeviceCredentialMade },
  })
  make() {
    return this.credentials.make();
  }

  @Delete()
  @May('end', 'DeviceCredential')
  @Operation({ summary: 'End the upload credential of this device', answer: { status: 204 } })
  end() {
    return this.credentials.end();
  }
}
