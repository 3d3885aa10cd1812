package org.tessera.console.planning;

import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;

/**
 * The view models of the planner's workbench.
 *
 * @param check      the coverage check and its findings
 * @param draft      the plan in hand
 * @param live       the check that keeps pace with it
 * @param repair     what would mend the findings
 * @param comparison what the plan changes
 * @param comments   what was said about places of it
 * @param gaps       gaps that are meant to be there
 * @param drafting   grids drawn up by search
 */
public record Workbench(PlanningViewModel check, DraftViewModel draft, LiveDefects live, RepairViewModel repair,
        ComparisonViewModel comparison, CommentsViewModel comments, GapsViewModel gaps, DraftingViewModel drafting) {

    /** All of them, joined. Screen thread. */
    public static Workbench over(PlanOffice office, CoverageRun coverage, Wording wording, NoticesViewModel notices,
            BackgroundWork work) {
        DraftViewModel draft = new DraftViewModel(office, wording.messages(), notices, work);
        PlanningViewModel check = new PlanningViewModel(coverage, wording, notices, work);
        RepairViewModel repair = new RepairViewModel(office, draft, wording, notices, work);
        LiveDefects live = new LiveDefects(coverage, draft, wording, notices, work);
        live.boundsProperty().bind(repair.boundsProperty());
        check.follow(draft, live);
        check.boundsProperty().bind(repair.boundsProperty());
        GapsViewModel gaps = new GapsViewModel(office.gaps(), wording, notices, work);
        gaps.onChanged(() -> {
            repair.dismiss();
            live.remake();
            check.recheck();
        });
        return new Workbench(check, draft, live, repair, new ComparisonViewModel(office, draft, wording, notices, work),
                new CommentsViewModel(office, draft, notices, work), gaps,
                new DraftingViewModel(office, draft, new DraftingWords(wording), notices, work));
    }
}
