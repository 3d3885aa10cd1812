package org.tessera.console.planning;

import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;

/**
 * The view models of the planner's workbench.
 *
 * @param check      the coverage check and its findings
 * @param draft      the plan in hand
 * @param repair     what would mend the findings
 * @param comparison what the plan changes
 * @param comments   what was said about places of it
 * @param drafting   grids drawn up by search
 */
public record Workbench(PlanningViewModel check, DraftViewModel draft, RepairViewModel repair, ComparisonViewModel comparison,
        CommentsViewModel comments, DraftingViewModel drafting) {

    /** All of them, joined. Screen thread. */
    public static Workbench over(PlanOffice office, CoverageRun coverage, Wording wording, NoticesViewModel notices,
            BackgroundWork work) {
        DraftViewModel draft = new DraftViewModel(office, wording.messages(), notices, work);
        PlanningViewModel check = new PlanningViewModel(coverage, wording, notices, work);
        check.follow(draft);
        return new Workbench(check, draft, new RepairViewModel(office, draft, wording, notices, work),
                new ComparisonViewModel(office, draft, wording, notices, work), new CommentsViewModel(office, draft, notices, work),
                new DraftingViewModel(office, draft, new DraftingWords(wording), notices, work));
    }
}
