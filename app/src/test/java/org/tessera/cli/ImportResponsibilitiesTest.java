package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Tier;
import org.tessera.duty.list.CategoryKind;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.Duty;
import org.tessera.duty.list.Matter;
import org.tessera.duty.list.TimeLimit;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportResponsibilitiesTest {

    private static final String CHINESE = """
            类别编码,名称,大类,小类,部件/事件,清单,层级,区域,主办单位,协办单位,立案条件,处置时限,结案条件,法律依据,生效日期
            0101,上水井盖,公用设施,井盖,部件,配合,区县,,城管局,水务局;住建局,缺失,2 紧急工作时,恢复,城市道路管理条例,2026-01-01
            0101,上水井盖,公用设施,井盖,部件,配合,乡镇（街道）,T1,T1街道办,,破损,4工作时,修复,,2026年1月1日
            0201,暴露垃圾,市容环境,,事件,基本,,,乡镇办,,,3个工作日,,,2026/1/1
            """;
    private static final String ENGLISH = """
            category,name,matter,tier,area,lead,lead_tier,limit,limit_unit,from
            C1,Lamp dark,,district,,Lighting,district,3,working days,
            C1,,,township,T1,Office 1,township,,,
            C2,Noise,reclaimed,,,Ecology,district,10 natural days,,2026-03-01
            """;

    @TempDir
    private Path folder;

    @Test
    void aChineseListComesInWithItsStandardsTiersAndVersions() throws IOException {
        CommandRun run = load(CHINESE);

        assertEquals(ExitCode.DONE, run.exit(), run.err());
        assertEquals(3, run.json().path("read").asInt());
        assertEquals(3, run.json().path("accepted").asInt());
        CategoryVersion cover = versions().getFirst();
        assertEquals("0101", cover.category().id());
        assertEquals(CategoryKind.PART, cover.category().kind());
        assertEquals(Matter.ASSISTING, cover.category().matter());
        assertEquals(LocalDate.of(2026, 1, 1), cover.from());
        assertEquals(List.of(new TimeLimit(2, ClockUnit.URGENT_HOUR), new TimeLimit(4, ClockUnit.WORK_HOUR)),
                cover.category().standards().stream().map(each -> each.limit()).toList());
        assertEquals(List.of("城市道路管理条例"), cover.category().legalBases());
        assertEquals(List.of(new Duty(Tier.DISTRICT, "", "城管局", Set.of("水务局", "住建局")),
                new Duty(Tier.TOWNSHIP, "T1", "T1街道办", Set.of())), cover.duties());
        assertEquals(Tier.TOWNSHIP, versions().get(1).duties().getFirst().tier(), "a basic matter is the township's");
    }

    @Test
    void runningItAgainChangesNothingAndACorrectionReplacesTheVersion() throws IOException {
        assertEquals(3, load(ENGLISH).json().path("accepted").asInt());
        long head = head();
        CommandRun again = load(ENGLISH);
        assertEquals(3, again.json().path("unchanged").asInt());
        assertEquals(0, again.json().path("accepted").asInt());
        assertEquals(head, head());

        JsonNode corrected = load(ENGLISH.replace("Office 1", "Office One")).json();
        assertEquals(2, corrected.path("accepted").asInt(), "the two rows of the corrected category");
        assertEquals(1, corrected.path("unchanged").asInt());
        assertEquals(2, versions().size());
        assertFalse(versions().toString().contains("Office 1,"), "the mistaken lead is gone, not a second one");
        try (Workspace workspace = EmbeddedWorkspace.open(folder.resolve("workspace"), AccessMode.READ)) {
            assertTrue(workspace.journal().verify().intact());
            assertEquals(Tier.DISTRICT, workspace.responsibilities().departments().getFirst().tier());
        }
    }

    @Test
    void aNewVersionStandsBesideTheOldOne() throws IOException {
        load(ENGLISH);
        load("category,tier,lead,from\nC1,township,Bureau,2026-07-01\n");

        List<CategoryVersion> all = versions();
        assertEquals(List.of("C1", "C1", "C2"), all.stream().map(version -> version.category().id()).toList());
        assertNull(all.getFirst().from());
        assertEquals(2, all.getFirst().duties().size(), "what held before is as it was");
        assertEquals(LocalDate.of(2026, 7, 1), all.get(1).from());
    }

    @Test
    void aCategoryWithABadRowIsLeftOutWholeAndEveryRowNamed() throws IOException {
        load(ENGLISH);
        CommandRun run = load(ENGLISH.replace("C1,,,township", "C1,,,village hall"));

        assertEquals(ExitCode.REFUSED, run.exit());
        assertEquals(2, run.json().path("refused").asInt());
        assertEquals(1, run.json().path("unchanged").asInt());
        assertEquals(List.of("2", "1"), run.json().path("problems").findValuesAsText("row"));
        assertEquals(List.of("tier", "category"), run.json().path("problems").findValuesAsText("field"));
        assertTrue(run.json().path("problems").path(1).path("message").asText().contains("row 2"));
        assertEquals(2, versions().getFirst().duties().size(), "the list of before still holds");
    }

    @Test
    void rowsMayNotContradictEachOther() throws IOException {
        CommandRun run = load("""
                category,name,matter,tier,lead,lead_tier,until
                A,Lamp,basic,township,X,,
                A,Lamp,reclaimed,district,Y,,
                B,,,district,X,district,
                B,,,district,X,township,
                C,,,grid,Z,,2026-05-01
                C,,,district,Z,,2026-06-01
                """);
        assertEquals(List.of("2", "4", "6", "1", "3", "5"), run.json().path("problems").findValuesAsText("row"));
        assertEquals(List.of("matter", "lead_tier", "until"),
                run.json().path("problems").findValuesAsText("field").subList(0, 3));
        assertEquals(List.of(), versions());
    }

    @Test
    void aRehearsalSaysTheSameAndWritesNothing() throws IOException {
        CommandRun run = load(ENGLISH.replace("10 natural days", "10 days"), "--dry-run");

        assertEquals(ExitCode.REFUSED, run.exit());
        assertEquals(2, run.json().path("accepted").asInt());
        assertEquals("limit", run.json().path("problems").path(0).path("field").asText());
        assertFalse(Files.exists(folder.resolve("workspace")));
    }

    @Test
    void unknownColumnsAreMappedAndAListWithoutLeadsIsUnusable() throws IOException {
        String odd = "Kennung,Wer,Ebene\nC1,Amt,township\n";
        CommandRun unusable = load(odd);
        assertEquals(ExitCode.UNUSABLE, unusable.exit());
        assertEquals(1, unusable.err().lines().count());
        assertTrue(unusable.err().contains("--map category=COLUMN"), unusable.err());

        assertEquals(ExitCode.DONE, load(odd, "--map", "category=Kennung", "--map", "lead=Wer", "--map", "tier=Ebene").exit());
        assertEquals("Amt", versions().getFirst().duties().getFirst().lead());
    }

    @Test
    void anOpenLeadAndSeveralLeadsInOneCellAreKeptForTheCheckToFind() throws IOException {
        assertEquals(ExitCode.DONE, load("category,tier,lead\nA,township,\nB,township,城管局、水务局\n").exit());
        assertEquals(List.of(""), versions().getFirst().duties().stream().map(Duty::lead).toList());
        assertEquals(List.of("城管局", "水务局"), versions().get(1).duties().stream().map(Duty::lead).toList());
    }

    private CommandRun load(String text, Object... more) throws IOException {
        Object[] arguments = new Object[7 + more.length];
        System.arraycopy(new Object[] {"--workspace", folder.resolve("workspace"), "import", "--as", "responsibilities", "--json",
            Files.writeString(folder.resolve("list.csv"), text)}, 0, arguments, 0, 7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        return CommandRun.of(arguments);
    }

    private List<CategoryVersion> versions() {
        try (Workspace workspace = EmbeddedWorkspace.open(folder.resolve("workspace"), AccessMode.READ)) {
            return workspace.responsibilities().versions();
        }
    }

    private long head() {
        try (Workspace workspace = EmbeddedWorkspace.open(folder.resolve("workspace"), AccessMode.READ)) {
            return workspace.journal().head();
        }
    }
}
