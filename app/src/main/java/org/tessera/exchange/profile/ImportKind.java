package org.tessera.exchange.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a file can be imported as, the targets its columns can be mapped to, and the common names by which a column is recognised
 * when no profile fits.
 */
public enum ImportKind {
    GRIDS(Map.of(
            "id", List.of("id", "grid_id", "gridid", "code", "grid_code", "geoid", "bg_id", "ct_id", "fid", "objectid", "name"),
            "name", List.of("name", "title", "label", "nsa_name"),
            "parent", List.of("parent", "parent_id", "parentid", "community", "community_id", "village"))),
    CASES(Map.ofEntries(
            Map.entry("id", List.of("id", "case_id", "caseid", "case_number", "service_request_id", "number")),
            Map.entry("opened", List.of("opened", "opened_at", "open_dt", "reported", "reported_at", "requested_datetime",
                    "created", "created_at", "time", "timestamp", "date")),
            Map.entry("due", List.of("due", "due_at", "target_dt", "deadline", "expected_datetime")),
            Map.entry("closed", List.of("closed", "closed_at", "closed_dt")),
            Map.entry("title", List.of("title", "case_title", "summary", "subject", "service_name", "description")),
            Map.entry("category", List.of("category", "type", "service_name", "service_code", "class")),
            Map.entry("department", List.of("department", "dept", "agency_responsible", "agency", "lead")),
            Map.entry("channel", List.of("channel", "source")),
            Map.entry("address", List.of("address", "location", "place")),
            Map.entry("closureReason", List.of("closurereason", "closure_reason", "status_notes")),
            Map.entry("longitude", List.of("longitude", "lon", "lng", "long")),
            Map.entry("latitude", List.of("latitude", "lat")))),
    REPORTS(Map.ofEntries(
            Map.entry("reference", List.of("reference", "report_id", "service_request_id", "number", "id", "编号", "工单编号", "诉求编号")),
            Map.entry("words", List.of("words", "description", "text", "content", "诉求内容", "内容", "描述", "问题描述")),
            Map.entry("category", List.of("category", "service_code", "类别", "类别编码", "事项")),
            Map.entry("channel", List.of("channel", "渠道")),
            Map.entry("reported", List.of("reported", "reported_at", "requested_datetime", "created_at", "time", "上报时间", "受理时间",
                    "时间")),
            Map.entry("address", List.of("address", "location", "地址", "地点")),
            Map.entry("reporter", List.of("reporter", "reporter_name", "name", "姓名", "联系人", "诉求人")),
            Map.entry("phone", List.of("phone", "telephone", "mobile", "电话", "联系电话")),
            Map.entry("email", List.of("email", "邮箱")),
            Map.entry("longitude", List.of("longitude", "lon", "lng", "long", "经度")),
            Map.entry("latitude", List.of("latitude", "lat", "纬度")))),
    STAFF(Map.of(
            "id", List.of("id", "staff_id", "member", "member_id", "call_sign", "callsign", "name"),
            "name", List.of("name", "call_sign", "callsign"),
            "post", List.of("post", "role", "kind", "type"),
            "area", List.of("area", "area_id", "grid", "grid_id", "home", "community"),
            "skills", List.of("skills", "skill"),
            "simulated", List.of("simulated"),
            "from", List.of("from", "valid_from", "on_duty_from"),
            "until", List.of("until", "valid_until", "valid_to", "on_duty_until"))),
    UNITS(Map.of(
            "id", List.of("id", "unit", "unit_id", "call_sign", "callsign", "name"),
            "kind", List.of("kind", "type", "post"),
            "area", List.of("area", "area_id", "grid", "grid_id", "home", "community"),
            "skills", List.of("skills", "skill"),
            "state", List.of("state", "status"),
            "simulated", List.of("simulated"))),
    POSITIONS(Map.of(
            "unit", List.of("unit", "unit_id", "id", "call_sign", "callsign", "tid", "device"),
            "time", List.of("fixed_at", "time", "timestamp", "tst", "at"),
            "accuracy", List.of("accuracy", "acc"),
            "longitude", List.of("longitude", "lon", "lng", "long"),
            "latitude", List.of("latitude", "lat"))),
    SENSORS(Map.of(
            "id", List.of("id", "sensor", "sensor_id", "station", "name"),
            "name", List.of("name", "title"),
            "kind", List.of("kind", "type"),
            "observes", List.of("observes", "property"),
            "note", List.of("note", "remark"))),
    OBSERVATIONS(Map.of(
            "sensor", List.of("sensor", "sensor_id", "station"),
            "property", List.of("property", "observed_property"),
            "time", List.of("time", "timestamp", "observed_at", "phenomenontime"),
            "value", List.of("value", "result", "reading"))),
    HOUSEHOLDS(Map.of(
            "id", List.of("id", "household", "household_id", "house_code", "door_code", "house", "code"),
            "people", List.of("people", "persons", "population", "residents", "members"),
            "kind", List.of("kind", "type", "tenure"))),
    RESPONSIBILITIES(Map.ofEntries(
            Map.entry("category", List.of("category", "category_id", "category_code", "item", "item_id", "item_code", "service_code",
                    "code", "类别编码", "类别代码", "事项编码", "事项代码", "编码", "category_name", "item_name", "service_name",
                    "类别", "事项名称", "事项", "小类名称", "小类", "名称", "subclass", "name", "type")),
            Map.entry("name", List.of("name", "category_name", "item_name", "service_name", "title", "类别名称", "事项名称", "小类名称",
                    "名称")),
            Map.entry("kind", List.of("kind", "part_or_event", "部件事件", "部件/事件", "案件类型")),
            Map.entry("class", List.of("class", "main_class", "group", "大类名称", "大类")),
            Map.entry("subclass", List.of("subclass", "sub_class", "小类名称", "小类")),
            Map.entry("tier", List.of("tier", "level", "层级", "责任层级", "级别")),
            Map.entry("area", List.of("area", "area_id", "grid", "grid_id", "community", "township", "区域", "责任区域", "适用区域")),
            Map.entry("lead", List.of("lead", "lead_department", "lead_unit", "department", "dept", "responsible",
                    "responsible_department", "responsible_body", "agency", "主办单位", "牵头单位", "牵头部门", "主责部门", "主责单位",
                    "责任单位", "责任部门", "责任主体")),
            Map.entry("leadTier", List.of("lead_tier", "leadtier", "department_tier", "主办单位层级", "责任单位层级")),
            Map.entry("assisting", List.of("assisting", "assist", "assisting_unit", "assisting_units", "co_handlers", "协办单位",
                    "配合单位", "配合部门", "协同部门")),
            Map.entry("matter", List.of("matter", "matter_kind", "item_kind", "list", "清单", "清单类别", "事项类别", "事项性质")),
            Map.entry("filing", List.of("filing", "filing_condition", "立案条件", "立案标准")),
            Map.entry("limit", List.of("limit", "time_limit", "时限", "处置时限", "办结时限", "处理时限")),
            Map.entry("limitUnit", List.of("limit_unit", "limitunit", "clock", "clock_unit", "时限单位")),
            Map.entry("closing", List.of("closing", "closing_condition", "结案条件", "结案标准")),
            Map.entry("basis", List.of("basis", "legal_basis", "法律依据", "政策依据", "依据")),
            Map.entry("from", List.of("from", "valid_from", "effective", "effective_from", "effective_date", "生效日期",
                    "启用日期")),
            Map.entry("until", List.of("until", "valid_until", "valid_to", "effective_to", "失效日期", "截止日期")))),
    CALENDAR(Map.of(
            "date", List.of("date", "day", "日期"),
            "kind", List.of("kind", "type", "类型", "性质"),
            "name", List.of("name", "holiday", "note", "名称", "节日", "说明"))),
    LEDGER(Map.ofEntries(
            Map.entry("id", List.of("id", "entry", "number", "编号", "台账编号", "序号")),
            Map.entry("visited", List.of("visited", "visited_at", "visit_date", "date", "走访时间", "走访日期", "日期")),
            Map.entry("area", List.of("area", "area_id", "grid", "grid_id", "community", "网格", "社区", "村")),
            Map.entry("member", List.of("member", "member_id", "visitor", "走访人", "网格员")),
            Map.entry("name", List.of("name", "resident", "姓名", "居民姓名", "群众姓名")),
            Map.entry("phone", List.of("phone", "telephone", "mobile", "联系电话", "电话", "手机号")),
            Map.entry("identity", List.of("identity", "identity_number", "id_number", "身份证号", "身份证号码", "公民身份号码")),
            Map.entry("address", List.of("address", "住址", "地址", "家庭住址")),
            Map.entry("kind", List.of("kind", "type", "work", "类型", "类别", "工作类型")),
            Map.entry("need", List.of("need", "words", "request", "诉求", "诉求内容", "民情内容", "需求")),
            Map.entry("outcome", List.of("outcome", "结果", "办理结果")),
            Map.entry("result", List.of("result", "outcome_words", "结果说明", "办理情况")),
            Map.entry("promise", List.of("promise", "承诺", "承诺事项")),
            Map.entry("due", List.of("due", "due_date", "deadline", "办结期限", "承诺期限", "期限")),
            Map.entry("owner", List.of("owner", "department", "responsible", "责任单位", "责任部门", "承办单位")),
            Map.entry("confirmed", List.of("confirmed", "confirmed_at", "signed_off", "销号时间", "确认时间")),
            Map.entry("how", List.of("how", "confirmation", "confirmed_how", "确认方式", "销号方式")))),
    ROADS(Map.of(
            "id", List.of("id", "osm_id", "way_id"),
            "name", List.of("name", "street"),
            "kind", List.of("highway", "kind", "class", "type")));

    private final Map<String, List<String>> aliases;

    ImportKind(Map<String, List<String>> aliases) {
        this.aliases = aliases;
    }

    /** The word on the command line and in profiles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word. */
    public static Optional<ImportKind> of(String word) {
        for (ImportKind kind : values()) {
            if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Targets that columns can be mapped to, sorted. */
    public List<String> targets() {
        return aliases.keySet().stream().sorted().toList();
    }

    /** Target names to the columns that bear a common name for them. */
    Map<String, String> match(Collection<String> fields) {
        List<String> columns = new ArrayList<>(fields);
        Map<String, String> matched = new LinkedHashMap<>();
        aliases.forEach((target, names) -> names.stream()
                .flatMap(name -> columns.stream().filter(column -> column.equalsIgnoreCase(name)))
                .findFirst().ifPresent(column -> matched.put(target, column)));
        return matched;
    }
}
