import { Connections } from '@parasol/database';
import { Module, type DynamicModule } from '@nestjs/common';
import { FileKeys } from './file-keys';
import type { KeyEncryptionKeys } from './key-encryption-keys';
import { KeyStore } from './key-store';
import { OrganisationKeys } from './organisation-keys';
import { PacketKeys } from './packet-keys';
import { SubjectKeys } from './subject-keys';

/** Imported once, by an app, with the installation's key-encryption keys; gives `FileKeys`, `OrganisationKeys` and `PacketKeys` to all. */
@Module({})
export class KeysModule {
  static with(keks: KeyEncryptionKeys): DynamicModule {
    return {
      module: KeysModule,
      global: true,
      providers: [
        {
          provide: SubjectKeys,
          inject: [Connections],
          useFactory: (connections: Connections) => new SubjectKeys(new KeyStore(connections.pool('keys')), keks),
        },
        { provide: FileKeys, inject: [SubjectKeys], useFactory: (keys: SubjectKeys) => new FileKeys(keys) },
        { provide: PacketKeys, inject: [SubjectKeys], useFactory: (keys: SubjectKeys) => new PacketKeys(keys) },
        { provide: OrganisationKeys, inject: [SubjectKeys], useFactory: (keys: SubjectKeys) => new OrganisationKeys(keys) },
      ],
      exports: [FileKeys, OrganisationKeys, PacketKeys],
    };
  }
}
