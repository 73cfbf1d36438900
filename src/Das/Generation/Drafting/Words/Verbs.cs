namespace ProcOS.Das.Generation.Drafting.Words;

/// <summary>The verbs of business English that a step may begin with, in their base form.</summary>
internal static class Verbs
{
    public static IReadOnlyList<string> All { get; } = Split(
        """
        abort accept acknowledge acquire activate adapt add address adjust admit advance advertise advise agree alert allocate allow
        amend analyse analyze announce annotate anonymise anonymize answer append apply appoint appraise approve archive arrange ask
        assemble assess assign assist associate attach attempt audit authenticate authorise authorize automate award back backup balance
        ban begin bill bind block board book borrow brew bring broadcast build bundle buy calculate calibrate call cancel capture care
        categorise categorize certify challenge change charge check choose circulate clarify classify clean cleanse clear close
        coach code collate collect combine commence comment commission commit communicate compare compensate compile complain complete
        compose compress compute conduct configure confirm connect consolidate construct consult contact contain continue convene
        convert convince cook coordinate copy correct count create credit crop cure cut debit debug decide declare decline decommission
        decorate decrease decrypt deduct deduplicate define delegate delete deliver demonstrate deploy deposit derive describe design destroy
        detach detect determine develop diagnose dig disable disassemble discard discharge disclose disconnect discount discuss dismantle dismiss
        dispatch display dispose distribute divide do document donate double download draft draw drive drop dry duplicate
        earn edit educate eject elect eliminate email embed emit empty enable encode encourage encrypt endorse enforce engage enhance
        enqueue enrich enroll ensure enter equip erase escalate escort establish estimate evaluate examine exchange execute expedite
        expire explain explore export extend extract fax feed fetch file fill filter finalise finalize finance find fine finish fit fix
        flag flash flush fold follow forecast format forward freeze fulfil fulfill fund gather generate get give grade grant greet
        grind group guide handle hand hash heal heat help hide hire hold host identify ignore illustrate implement import improve increase index
        inform initialise initialize initiate inject insert inspect install instruct insure integrate interview introduce inventory
        investigate invite invoice involve isolate issue join judge justify keep label launch lay lead learn lease leave lend let level license
        lift limit link list listen load localise localize locate lock log look lower mail maintain make manage manufacture map mark market mask match
        measure meet mention merge migrate mill minimise minimize mix model moderate modify monitor mount move multiply negotiate normalise
        normalize note notify number nominate observe obtain offer onboard offboard open operate optimise optimize order organise organize
        orchestrate outline outsource override oversee pack package page paint park parse partition pass paste patch pause pay perform permit phone
        pick pin ping place plan plant play plot polish poll pool post postpone pour practise practice predict prefer prepare prescribe present
        preserve press prevent price print prioritise prioritize probe process procure produce profile program project promote prompt proofread
        propose protect prove provide provision publish pull pump purchase purge push put qualify quantify quarantine query question queue
        quote raise rank rate reach read reassign rebalance rebook reboot rebuild recalculate recall receive reclaim recognise recognize
        recommend reconcile reconsider record recover recruit recycle redact redesign redirect redo reduce refer refill refine reform refresh refund refuse regenerate
        register reimburse reindex reject relabel release reload relocate remediate remind remove rename render renew rent reopen reorder
        repack repackage repair repay replace replan replenish replicate reply report repost reprint reproduce request rerun reschedule rescan research resend
        reserve reset reship resize resolve respond restart restock restore restrict resubmit resume retain retest retire retrain retrieve
        retry return reuse reveal reverse revert review revise revoke reward rewrite ring roast rollback rotate route run sample sanitise
        sanitize save say scale scan schedule score screen seal search secure see segment select sell send separate serve set settle share
        sharpen shelve shift ship shop shorten show shred shut sign simplify simulate skip slice snapshot solicit solve sort source specify spin split sponsor stack
        stage stamp start state sterilise sterilize stick stock stop store stream strengthen structure study submit subscribe substitute
        subtract suggest summarise summarize supervise supply support survey suspend swap switch sync synchronise synchronize tag tailor take talk
        tally target teach tell terminate test thank throttle tidy time top total trace track trade train transcribe transfer transform
        translate transmit transport treat triage trigger trim troubleshoot tune turn type unblock uninstall unload unlock unpack unsubscribe update
        upgrade upload upsell use vacate vaccinate validate verify view visit void vote wait wake walk warehouse warm warn wash watch water
        weigh welcome wipe wire wish withdraw withhold work wrap write
        """);

    /// <summary>Those that are nouns more often than not when they stand alone at the end of a list ("check name and address").</summary>
    public static IReadOnlyList<string> MoreOftenNouns { get; } = Split(
        """
        address order stock invoice name list file email mail price date budget report record contract number document code log
        market model note page plan project profile program query question queue quote rate request sample score segment source state
        structure survey tag target time total trade transfer type view water work label process product phone post position
        schedule share signature state support package inventory market finance credit debit balance bill charge comment document
        discount offer purchase return refund design index
        """);

    /// <summary>Verbs whose forms do not follow the rules: base, past forms.</summary>
    public static IReadOnlyDictionary<string, string[]> Irregular { get; } = new Dictionary<string, string[]>
    {
        ["begin"] = ["began", "begun"],
        ["bind"] = ["bound"],
        ["bring"] = ["brought"],
        ["build"] = ["built"],
        ["buy"] = ["bought"],
        ["choose"] = ["chose", "chosen"],
        ["do"] = ["did", "done"],
        ["draw"] = ["drew", "drawn"],
        ["drive"] = ["drove", "driven"],
        ["feed"] = ["fed"],
        ["find"] = ["found"],
        ["freeze"] = ["froze", "frozen"],
        ["get"] = ["got", "gotten"],
        ["give"] = ["gave", "given"],
        ["grind"] = ["ground"],
        ["hide"] = ["hid", "hidden"],
        ["hold"] = ["held"],
        ["keep"] = ["kept"],
        ["lay"] = ["laid"],
        ["lead"] = ["led"],
        ["leave"] = ["left"],
        ["lend"] = ["lent"],
        ["make"] = ["made"],
        ["meet"] = ["met"],
        ["pay"] = ["paid"],
        ["read"] = ["read"],
        ["run"] = ["ran", "run"],
        ["say"] = ["said"],
        ["see"] = ["saw", "seen"],
        ["sell"] = ["sold"],
        ["send"] = ["sent"],
        ["set"] = ["set"],
        ["show"] = ["showed", "shown"],
        ["shut"] = ["shut"],
        ["split"] = ["split"],
        ["stick"] = ["stuck"],
        ["take"] = ["took", "taken"],
        ["teach"] = ["taught"],
        ["tell"] = ["told"],
        ["wake"] = ["woke", "woken"],
        ["withdraw"] = ["withdrew", "withdrawn"],
        ["withhold"] = ["withheld"],
        ["write"] = ["wrote", "written"],
        ["rewrite"] = ["rewrote", "rewritten"],
        ["resend"] = ["resent"],
        ["rebuild"] = ["rebuilt"],
        ["repay"] = ["repaid"],
        ["redo"] = ["redid", "redone"],
        ["override"] = ["overrode", "overridden"],
        ["oversee"] = ["oversaw", "overseen"],
        ["cut"] = ["cut"],
        ["put"] = ["put"],
        ["reset"] = ["reset"],
        ["let"] = ["let"],
    };

    private static string[] Split(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
