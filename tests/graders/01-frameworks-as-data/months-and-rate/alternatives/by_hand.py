def per_month(start, end, budget):
    months = 12 * int(end[:4]) + int(end[5:]) - 12 * int(start[:4]) - int(start[5:]) + 1
    return (months, budget / months) if months > 0 else None
