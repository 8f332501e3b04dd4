import type { CommandEntry } from '../command.js'

export const schema: CommandEntry = {
  name: 'schema',
  says: 'print the JSON Schema of the correction table or the description, for completion in editors',
  arguments: [{ name: '[file]', says: 'corrections or description', default: 'corrections' }],
  action: async () => (await import('../schema.js')).schema,
}
