-- A thousand what-ifs: take one party's votes to another in one riding, count it, tally the house.
local function fields(line)
    local out, i = {}, 1
    while i <= #line + 1 do
        if line:sub(i, i) == '"' then
            local j = line:find('"', i + 1, true)
            out[#out + 1] = line:sub(i + 1, j - 1)
            i = j + 2
        else
            local j = line:find(',', i, true) or #line + 1
            out[#out + 1] = line:sub(i, j - 1)
            i = j + 1
        end
    end
    return out
end

local ridings, seats, parties, winner = {}, {}, {}, {}
local first = true
for line in io.lines(arg[1]) do
    if not first then
        local f = fields(line)
        local riding, party, votes = f[1], f[3], tonumber(f[5])
        local ballot = ridings[riding]
        if not ballot then ballot = {}; ridings[riding] = ballot end
        if votes > (ballot[party] or -1) then ballot[party] = votes end
        if not parties[party] then parties[party] = true end
    end
    first = false
end
local function count(ballot)
    local best, name = -1, nil
    for party, votes in pairs(ballot) do
        if votes > best then best, name = votes, party elseif votes == best then name = nil end
    end
    return name
end
for riding, ballot in pairs(ridings) do
    local name = count(ballot)
    winner[riding] = name
    if name then seats[name] = (seats[name] or 0) + 1 end
end
for line in io.lines(arg[2]) do
    local riding, from, to = line:match('([^\t]*)\t([^\t]*)\t([^\t]*)')
    local ballot = ridings[riding]
    local moved, kept = ballot[from], ballot[to]
    ballot[from], ballot[to] = nil, kept + moved
    local name, old = count(ballot), winner[riding]
    ballot[from], ballot[to] = moved, kept
    local out = {}
    for party in pairs(parties) do
        local held = seats[party] or 0
        if party == old then held = held - 1 end
        if party == name then held = held + 1 end
        if held > 0 then out[#out + 1] = party .. ' ' .. held end
    end
    print(table.concat(out, ', '))
end
