import {
  deleteAccountInput,
  otpChannelInput,
  requestFreshCodeInput,
  requestOtpInput,
  revokeSessionInput,
  updateProfileInput,
  verifyOtpInput,
} from '@salon/contract'
import { freshCodeProcedure, publicProcedure, router, userProcedure } from '../trpc/trpc.ts'
import { calendarRouter } from './calendar/calendar.router.ts'
import { deleteAccount } from './delete-account.ts'
import { exportData } from './export-data.ts'
import { logout, logoutEverywhere, revokeSession } from './end-sessions.ts'
import { confirmFreshCode, requestFreshCode } from './fresh-code.ts'
import { favouritesRouter } from './favourites/favourites.router.ts'
import { invitationsRouter } from './invitations/invitations.router.ts'
import { listChannels } from './list-channels.ts'
import { listSessions } from './list-sessions.ts'
import { promotionsRouter } from './promotions/promotions.router.ts'
import { readOtpChannel } from './otp-channel.ts'
import { readProfile, updateProfile } from './profile.ts'
import { refreshSession } from './refresh-session.ts'
import { requestOtp } from './request-otp.ts'
import { verifyOtp } from './verify-otp.ts'

export const accountsRouter = router({
  channels: publicProcedure.query(({ ctx }) => listChannels(ctx.deps)),
  requestOtp: publicProcedure
    .input(requestOtpInput)
    .mutation(({ ctx, input }) => requestOtp(ctx.deps, ctx.request, input)),
  otpChannel: publicProcedure
    .input(otpChannelInput)
    // changes nothing: with the id codes can be tried, so it belongs into a body and not into an address (checklist B23)
    .mutation(async ({ ctx, input }) => readOtpChannel(ctx.deps, await ctx.caller(), input.challengeId)),
  verifyOtp: publicProcedure
    .input(verifyOtpInput)
    .mutation(({ ctx, input }) => verifyOtp(ctx.deps, ctx.request, input)),
  /** The cookie is the credential; an access token is neither needed nor looked at. */
  refresh: publicProcedure.mutation(({ ctx }) => refreshSession(ctx.deps, ctx.request)),
  requestFreshCode: userProcedure
    .input(requestFreshCodeInput)
    .mutation(({ ctx, input }) => requestFreshCode(ctx.deps, ctx.request, ctx.user, input)),
  confirmFreshCode: userProcedure
    .input(verifyOtpInput)
    .mutation(({ ctx, input }) => confirmFreshCode(ctx.deps, ctx.request, ctx.user, input)),
  logout: userProcedure.mutation(({ ctx }) => logout(ctx.deps, ctx.request, ctx.user)),
  logoutEverywhere: userProcedure.mutation(({ ctx }) => logoutEverywhere(ctx.deps, ctx.request, ctx.user)),
  me: userProcedure.query(({ ctx }) => readProfile(ctx.deps, ctx.user.userId)),
  updateProfile: userProcedure
    .input(updateProfileInput)
    .mutation(({ ctx, input }) => updateProfile(ctx.deps, ctx.user, input)),
  sessions: router({
    list: userProcedure.query(({ ctx }) => listSessions(ctx.deps, ctx.user)),
    revoke: userProcedure
      .input(revokeSessionInput)
      .mutation(({ ctx, input }) => revokeSession(ctx.deps, ctx.request, ctx.user, input.id)),
  }),
  favourites: favouritesRouter,
  calendar: calendarRouter,
  invitations: invitationsRouter,
  promotions: promotionsRouter,
  exportData: freshCodeProcedure.query(({ ctx }) => exportData(ctx.deps, ctx.request, ctx.user)),
  deleteAccount: userProcedure
    .input(deleteAccountInput)
    .mutation(({ ctx, input }) => deleteAccount(ctx.deps, ctx.request, ctx.user, input.phone)),
})
