import {
  MOST_POSITION,
  MOST_SERVICE_HALALAS,
  SERVICE_LENGTHS,
  type Skill,
  type StaffSettings,
} from '@salon/contract'
import { readRiyals } from '../../payments/money-of-payment.ts'
import { readWhole } from '../fields/read-whole.ts'
import { trimmed } from '../fields/trimmed.ts'
import type { Reading } from '../use-settings.ts'

/** A service that she does, as it is typed; what is left empty is as the service has it. */
export interface SkillDraft {
  serviceId: string
  riyals: string
  minutes: string
}

/** Somebody who works at a salon, as she is typed. */
export interface StaffDraft extends Pick<StaffSettings, 'name' | 'title' | 'isActive'> {
  position: string
  /** Whose account is hers; empty: nobody's. */
  userId: string
  skills: SkillDraft[]
}

export interface StaffWrongs {
  name: string
  position: string
  skills: string
}

export function newStaffDraft(position: number): StaffDraft {
  const empty = { ar: '', en: '' }
  return { name: empty, title: empty, isActive: true, position: String(position), userId: '', skills: [] }
}

export function toStaffDraft({ position, userId = '', skills, ...settings }: StaffSettings): StaffDraft {
  return {
    ...settings,
    userId,
    position: String(position),
    skills: skills.map(({ serviceId, priceHalalas, durationMinutes }) => ({
      serviceId,
      riyals: priceHalalas === undefined ? '' : String(priceHalalas / 100),
      minutes: String(durationMinutes ?? ''),
    })),
  }
}

/** @param wrong what to say of a field that is not right */
export function readStaffDraft(draft: StaffDraft, wrong: StaffWrongs): Reading<StaffSettings, StaffDraft> {
  const name = trimmed(draft.name)
  const hasNames = name.ar !== '' && name.en !== ''
  const position = readWhole(draft.position, { least: 0, most: MOST_POSITION })
  const skills = draft.skills.map(readSkill).filter((skill) => skill !== null)
  const hasSkills = skills.length === draft.skills.length
  if (hasNames && position !== null && hasSkills) {
    const { isActive, userId } = draft
    return {
      settings: { name, title: trimmed(draft.title), position, isActive, ...(userId && { userId }), skills },
    }
  }
  return {
    errors: {
      ...(!hasNames && { name: wrong.name }),
      ...(position === null && { position: wrong.position }),
      ...(!hasSkills && { skills: wrong.skills }),
    },
  }
}

/** `undefined`: the service's; `null`: it was typed wrongly. */
export function readOwnPrice(riyals: string): number | undefined | null {
  if (riyals.trim() === '') return undefined
  const halalas = readRiyals(riyals)
  return halalas === null || halalas > MOST_SERVICE_HALALAS ? null : halalas
}

/** `undefined`: the service's; `null`: it was typed wrongly. */
export function readOwnDuration(minutes: string): number | undefined | null {
  return minutes.trim() === '' ? undefined : readWhole(minutes, SERVICE_LENGTHS)
}

function readSkill({ serviceId, riyals, minutes }: SkillDraft): Skill | null {
  const [priceHalalas, durationMinutes] = [readOwnPrice(riyals), readOwnDuration(minutes)]
  if (priceHalalas === null || durationMinutes === null) return null
  return {
    serviceId,
    ...(priceHalalas !== undefined && { priceHalalas }),
    ...(durationMinutes !== undefined && { durationMinutes }),
  }
}
